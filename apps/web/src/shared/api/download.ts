import { http } from './http.ts';
import { accessToken } from './session.ts';

/** Fetches a file below `/api` in the name of whoever is here and hands it to the browser to save. A plain link could not carry the token. */
export async function download(url: string, name: string, type = 'text/csv'): Promise<void> {
  const { data } = await http.get<Blob>(url, {
    responseType: 'blob',
    headers: { authorization: `Bearer ${accessToken() ?? ''}`, accept: type },
  });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(data);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
