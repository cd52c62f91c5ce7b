import { Check, CircleUserRound, House, LogIn, LogOut, UserRoundPen } from 'lucide-react';
import { useState } from 'react';
import { useSelector } from 'react-redux';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { selectUser } from '../../shared/auth/auth.slice.ts';
import { signOut } from '../../shared/auth/sign-out.ts';
import { chooseLanguage, i18n, type Language, languages } from '../../shared/i18n/i18n.ts';
import { chosenTheme, chooseTheme, themes } from '../../shared/lib/theme.ts';
import { useAppDispatch } from '../../shared/lib/use-app-dispatch.ts';
import { IconButton } from '../../shared/ui/icon-button.tsx';
import { Menu, MenuChoices, MenuItem, MenuSeparator } from '../../shared/ui/menu.tsx';
import { toast } from '../../shared/ui/toast.ts';
import { useShellTexts } from './texts.ts';

/** Who is here, language, appearance, and the way out. */
export function AccountMenu() {
  const t = useShellTexts();
  const user = useSelector(selectUser);
  const navigate = useNavigate();
  const dispatch = useAppDispatch();
  const { i18n: instance } = useTranslation(undefined, { i18n });
  const [theme, setTheme] = useState(chosenTheme);
  const leave = async () => {
    await dispatch(signOut());
    toast('done', t('signed_out'));
    await navigate('/');
  };
  const trigger = (
    <IconButton label={t('account')}>
      <CircleUserRound aria-hidden className="size-6" />
    </IconButton>
  );
  return (
    <Menu trigger={trigger} defaultOpen>
      {user ? (
        <>
          <div className="px-3 pt-1 pb-3">
            <p className="font-semibold">{`${user.first_name} ${user.last_name}`}</p>
            <p className="max-w-60 truncate text-sm text-muted">{user.email}</p>
          </div>
          <MenuItem onSelect={() => void navigate('/profile')}>
            <UserRoundPen aria-hidden className="size-4" />
            {t('profile')}
          </MenuItem>
        </>
      ) : (
        <>
          <MenuItem onSelect={() => void navigate('/sign-in')}>
            <LogIn aria-hidden className="size-4" />
            {t('sign_in')}
          </MenuItem>
          <MenuItem onSelect={() => void navigate('/sign-up?as=owner')}>
            <House aria-hidden className="size-4" />
            {t('become_host')}
          </MenuItem>
        </>
      )}
      <MenuSeparator />
      <MenuChoices
        label={t('language')}
        value={instance.language}
        choices={Object.entries(languages).map(([value, label]) => ({ value, label }))}
        onChange={(language) => void chooseLanguage(language as Language)}
        mark={<Check aria-hidden className="size-4" />}
      />
      <MenuSeparator />
      <MenuChoices
        label={t('theme')}
        value={theme}
        choices={themes.map((value) => ({ value, label: t(`theme_${value}`) }))}
        onChange={(value) => {
          chooseTheme(value as typeof theme);
          setTheme(value as typeof theme);
        }}
        mark={<Check aria-hidden className="size-4" />}
      />
      {user && (
        <>
          <MenuSeparator />
          <MenuItem onSelect={() => void leave()}>
            <LogOut aria-hidden className="size-4" />
            {t('sign_out')}
          </MenuItem>
        </>
      )}
    </Menu>
  );
}
