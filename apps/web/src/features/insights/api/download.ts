import { http } from '../../../shared/api/http.ts';
import { accessToken } from '../../../shared/api/session.ts';

/** Fetches a file below `/api` in the name of the host and hands it to the browser to save. A plain link could not carry the token. */
export async function download(url: string, name: string): Promise<void> {
  const { data } = await http.get<Blob>(url, {
    responseType: 'blob',
    headers: { authorization: `Bearer ${accessToken() ?? ''}`, accept: 'text/csv' },
  });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(data);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
