import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Provider } from 'react-redux';
import { BrowserRouter } from 'react-router';
import { Pages } from './app/router.tsx';
import { store } from './app/store.ts';
import { restoreSession } from './features/auth/api/restore-session.ts';
import './index.css';
import { loadLanguage } from './shared/i18n/i18n.ts';
import { startTheme } from './shared/lib/theme.ts';

startTheme();
void store.dispatch(restoreSession());
void loadLanguage().then(() =>
  createRoot(document.getElementById('root') as HTMLElement).render(
    <StrictMode>
      <Provider store={store}>
        <BrowserRouter>
          <Pages />
        </BrowserRouter>
      </Provider>
    </StrictMode>,
  ),
);
