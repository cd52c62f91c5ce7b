import { isPortFree } from '../engines/ports.ts';
import { holderOf } from './port-holder.ts';
import type { PlannedPort } from './port-plan.ts';

/** Rejects, before anything is started, when ports are taken: tells which, for whom, by what process, and the way out. */
export async function checkPorts(planned: PlannedPort[]): Promise<void> {
  const free = await Promise.all(planned.map(({ port }) => isPortFree(port)));
  const taken = planned.filter((_, index) => !free[index]);
  if (taken.length === 0) return;
  const lines = taken.map(({ port, owner, variable }) => {
    const holder = holderOf(port);
    return `  Port ${port}, for ${owner}, is taken${holder ? ` by ${holder}` : ''}. Stop that, or set ${variable} to another port.`;
  });
  throw new Error(`${lines.join('\n')}\n  ROOST_PORT_OFFSET=1000 moves every port at once.`);
}
