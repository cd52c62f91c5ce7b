import type { Pagination } from '#contracts';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Button } from './button.tsx';
import { useUiTexts } from './texts.ts';

/** Back and forth in a paged list; nothing where there is one page. */
export function Pager({
  pagination,
  onPage,
}: {
  pagination: Pick<Pagination, 'page' | 'has_next'>;
  onPage: (page: number) => void;
}) {
  const t = useUiTexts();
  const { page, has_next } = pagination;
  if (page === 1 && !has_next) return null;
  return (
    <nav aria-label={t('page_of', { page })} className="mt-8 flex items-center justify-center gap-4">
      <Button kind="secondary" size="sm" disabled={page === 1} onClick={() => onPage(page - 1)}>
        <ChevronLeft aria-hidden className="size-4" />
        {t('previous')}
      </Button>
      <span className="text-sm text-muted">{t('page_of', { page })}</span>
      <Button kind="secondary" size="sm" disabled={!has_next} onClick={() => onPage(page + 1)}>
        {t('next')}
        <ChevronRight aria-hidden className="size-4" />
      </Button>
    </nav>
  );
}
