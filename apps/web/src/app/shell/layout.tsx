import { Suspense, useEffect, useRef } from 'react';
import { Outlet, useLocation, useNavigationType } from 'react-router';
import { PageSkeleton } from '../../shared/ui/page-skeleton.tsx';
import { Toaster } from '../../shared/ui/toaster.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { TabBar } from './tab-bar.tsx';
import { useShellTexts } from './texts.ts';
import { WatchSession } from './watch-session.tsx';

/** What is around every page. */
export function Layout() {
  const t = useShellTexts();
  const main = useFocusOnNewPage();
  const { pathname } = useLocation();
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#main"
        className="sr-only z-50 rounded-md bg-accent p-3 text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        {t('skip')}
      </a>
      <Header />
      <main id="main" ref={main} tabIndex={-1} className="flex-1">
        <ErrorBoundary key={pathname}>
          <Suspense fallback={<PageSkeleton />}>
            <Outlet />
          </Suspense>
        </ErrorBoundary>
      </main>
      <Footer />
      <TabBar />
      <Toaster />
      <WatchSession />
    </div>
  );
}

/** A new page begins at its top, for eyes and for the keyboard; going back, the browser knows the place. */
function useFocusOnNewPage() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const how = useNavigationType();
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current === pathname) return;
    last.current = pathname;
    main.current?.focus({ preventScroll: true });
    if (how !== 'POP') scrollTo(0, 0);
  }, [pathname, how]);
  return main;
}
