import type { ArrangeImages, Image, ImageList } from '#contracts';
import { api } from '../../../shared/api/api.ts';

const UPLOAD_MS = 60_000;
type OfHome = { id: string };

/** `/api/properties/{id}/images`: upload one, arrange all, remove one. */
export const { usePicturesQuery, useUploadPictureMutation, useArrangePicturesMutation, useRemovePictureMutation } =
  api.injectEndpoints({
    endpoints: (build) => ({
      pictures: build.query<ImageList, string>({
        query: (id) => `/properties/${id}/images`,
        providesTags: (_list, _error, id) => [{ type: 'Listing', id: `${id}/images` }],
      }),
      uploadPicture: build.mutation<Image, OfHome & { file: File }>({
        query: ({ id, file }) => {
          const body = new FormData();
          body.append('file', file);
          return { url: `/properties/${id}/images`, method: 'POST', body, timeoutMs: UPLOAD_MS };
        },
        invalidatesTags: (_image, _error, { id }) => changed(id),
      }),
      arrangePictures: build.mutation<ImageList, OfHome & ArrangeImages>({
        query: ({ id, images }) => ({ url: `/properties/${id}/images`, method: 'PUT', body: { images } }),
        invalidatesTags: (_list, _error, { id }) => changed(id),
      }),
      removePicture: build.mutation<unknown, OfHome & { imageId: string }>({
        query: ({ id, imageId }) => ({ url: `/properties/${id}/images/${imageId}`, method: 'DELETE' }),
        invalidatesTags: (_none, _error, { id }) => changed(id),
      }),
    }),
  });

const changed = (id: string) => [
  { type: 'Listing' as const, id: `${id}/images` },
  { type: 'Listing' as const, id },
  'Listings' as const,
];
