import { SetMetadata } from '@nestjs/common';

export const PUBLIC = Symbol('public');

/** Opens a route or controller to anyone; without it the global guard asks for a token. */
export const Public = () => SetMetadata(PUBLIC, true);
