/** What every image is made of. */
const shared =
  /^(libs\/|Dockerfile$|\.dockerignore$|package(-lock)?\.json$|\.npmrc$|nest-cli\.json$|rspack\.config\.mjs$|tsconfig\.json$|tools\/image\/)/;
const ofPages = /^(apps\/web\/|libs\/contracts\/|Dockerfile\.web$|deploy\/nginx\/web\.conf$|package(-lock)?\.json$|\.npmrc$)/;

/** The apps whose images change with these files, of all apps and the pages (`web`). */
export function affectedBy(files: string[], apps: string[]): string[] {
  const changed = (app: string) => (file: string) =>
    app === 'web' ? ofPages.test(file) : shared.test(file) || file.startsWith(`apps/${app}/`);
  return [...apps, 'web'].filter((app) => files.some(changed(app)));
}
