import { defineTexts } from '../../shared/i18n/define-texts.ts';
import { en } from './texts.en.ts';
import { es } from './texts.es.ts';

export const useHomesTexts = defineTexts('homes', { en, es });

export type HomesText = Parameters<ReturnType<typeof useHomesTexts>>[0];
