import type { ReactNode } from 'react';
import { usePageTitle } from '../../../shared/lib/use-page-title.ts';
import { Scene } from '../../../shared/illustrations/scene.tsx';
import { useAuthTexts } from '../texts.ts';

/** Signing in and signing up: a form beside a view. */
export function AuthFrame({ title, children }: { title: string; children: ReactNode }) {
  const t = useAuthTexts();
  usePageTitle(title);
  return (
    <div className="grid min-h-[calc(100dvh-4rem)] lg:grid-cols-2">
      <div className="flex flex-col justify-center px-4 py-12 sm:px-8">
        <div className="mx-auto w-full max-w-md">
          <h1 className="display mb-6 text-2xl md:text-3xl">{title}</h1>
          {children}
        </div>
      </div>
      <div className="relative hidden lg:block">
        <Scene seed="roost-sign-in" kind="hills" light="dusk" className="absolute inset-0 size-full object-cover" />
        <p className="display absolute right-8 bottom-8 left-8 rounded-lg bg-black/55 p-6 text-2xl text-balance text-white">
          {t('promise')}
        </p>
      </div>
    </div>
  );
}
