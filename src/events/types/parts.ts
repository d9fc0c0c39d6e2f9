import { z } from 'zod';
import { FORMS, type Form, MODALITIES, RUNGS, STANDINGS } from '../../domain/ladder.ts';
import type { RecordedStatement } from '../../domain/statement.ts';

/** Shapes that several event types share. */

export const Uuid = z.uuid();
/** SHA-256 in hex. */
export const Hash = z.string().regex(/^[0-9a-f]{64}$/);
export const Instant = z.iso.datetime({ offset: true });
/** A date of publication as a page or feed gave it: ISO 8601, with or without time. */
export const Published = z.string().min(4).max(40);

export const Day = z.iso.date();
export const SaidOn = z.object({ from: Day, to: Day, basis: z.enum(['stated', 'inferred']) });

export const Rung = z.enum(RUNGS);
export const FormName = z.enum([...new Set(Object.values(FORMS).flat())] as [Form, ...Form[]]);
export const Modality = z.enum(MODALITIES);
export const Standing = z.enum(STANDINGS);

export const Evidence = z.object({ start: z.number().int(), end: z.number().int(), text: z.string() });

/** A statement as `statements/` makes it; its own shape is held by the types, and checked here by its outline only. */
export const Statement = z.custom<RecordedStatement>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    typeof (value as RecordedStatement).id === 'string' &&
    Number.isInteger((value as RecordedStatement).start) &&
    Number.isInteger((value as RecordedStatement).end) &&
    Array.isArray((value as RecordedStatement).parts) &&
    typeof (value as RecordedStatement).context === 'object',
  'not a recorded statement',
);
