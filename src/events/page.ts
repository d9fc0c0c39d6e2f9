import type { z } from 'zod';
import type { DefinedEvent } from './types/define.ts';

type AnyEvent = DefinedEvent<string, z.ZodObject>;

/** `docs/events.md`, made from the event types so that it can't lag behind. */
export function eventsPage(types: readonly AnyEvent[]): string {
  const sections = types.map(({ type, version, data, stream, example, redactable = [] }) => {
    const fields = Object.keys(data.shape).map(
      (name) => `\`${name}\`${redactable.includes(name) ? ' (redactable)' : ''}`,
    );
    return `## ${type}\n\nVersion ${version}, in streams such as \`${stream(example)}\`. Fields: ${fields.join(', ')}.`;
  });
  return `# Events

Facts, appended once and never changed, in the order of \`position\`. \`data\` is a function of the fields that the event's id is made of;
what differs between two tries (when the page was fetched, what caused the event) is \`metadata\`. Type names are permanent; another
meaning is another version, with an upcaster from the one before. A field marked redactable may be blanked where law demands it.

This page is made from the code by \`npm run docs\`; a test fails when it lags.

${sections.join('\n\n')}
`;
}
