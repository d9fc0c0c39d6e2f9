import { z } from 'zod';
import { defineEvent } from './define.ts';

/** From here on, what this version of the analysis found in the texts that it read before stands for what was found earlier. */
export const AnalysisAdopted = defineEvent({
  type: 'AnalysisAdopted',
  version: 1,
  data: z.object({
    /** From 1: which adoption it is. */
    number: z.number().int().positive(),
    analysisVersion: z.string(),
  }),
  stream: () => 'analysis',
  identity: ({ number, analysisVersion }) => [number, analysisVersion],
  example: { number: 1, analysisVersion: 'a1b2c3d4e5f6' },
});
