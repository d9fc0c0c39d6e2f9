import ipaddr from 'ipaddr.js';

/** IPv6 ranges in which an IPv4 address hides: the address in it decides. */
function hiddenIpv4(address: ipaddr.IPv6): ipaddr.IPv4 | null {
  if (address.isIPv4MappedAddress()) return address.toIPv4Address();
  const bytes = address.toByteArray();
  if (address.range() === 'rfc6052') return new ipaddr.IPv4(bytes.slice(12));
  if (address.range() === '6to4') return new ipaddr.IPv4(bytes.slice(2, 6));
  return null;
}

/** Whether an address is one of the public internet: no loopback, private, link-local, shared, multicast or reserved one. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.kind() === 'ipv4') return parsed.range() === 'unicast';
  const hidden = hiddenIpv4(parsed as ipaddr.IPv6);
  return hidden ? hidden.range() === 'unicast' : parsed.range() === 'unicast';
}
