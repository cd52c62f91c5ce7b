import { serve } from '#platform';
import { readGatewayEnv } from './gateway.env.ts';
import { gateway } from './gateway.ts';

await serve(gateway(readGatewayEnv()));
