import { Link } from 'react-router';
import { Brand } from './brand.tsx';
import { useShellTexts } from './texts.ts';

export function Footer() {
  const t = useShellTexts();
  return (
    <footer className="mt-auto border-t border-line bg-sunken">
      <div className="page flex flex-wrap items-center gap-x-8 gap-y-3 py-8 text-sm text-muted">
        <span className="text-ink">
          <Brand />
        </span>
        <p className="mr-auto">{t('footer')}</p>
        <Link to="/sign-up?as=owner" className="py-2 font-semibold hover:text-ink hover:underline">
          {t('become_host')}
        </Link>
        <a href="/docs/" className="py-2 font-semibold hover:text-ink hover:underline">
          {t('api')}
        </a>
      </div>
    </footer>
  );
}
