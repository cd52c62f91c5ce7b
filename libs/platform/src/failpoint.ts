/** Tests only: the process kills itself here when `ROOST_FAILPOINT` names this point, as a power cut would. */
export function failpoint(name: string): void {
  if (process.env.ROOST_FAILPOINT === name) process.kill(process.pid, 'SIGKILL');
}
