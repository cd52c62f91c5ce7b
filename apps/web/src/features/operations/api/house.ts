import type { InvariantReport, OpsHealth } from '#contracts';
import { api } from '../../../shared/api/api.ts';

/** GET `/api/ops/health` and `/api/ops/invariants`. */
export const { useHouseHealthQuery, useInvariantsQuery } = api.injectEndpoints({
  endpoints: (build) => ({
    houseHealth: build.query<OpsHealth, void>({ query: () => '/ops/health', providesTags: ['Health'] }),
    invariants: build.query<InvariantReport, void>({ query: () => '/ops/invariants', keepUnusedDataFor: 0 }),
  }),
});
