export { Darkroom } from './darkroom.ts';
export { openPicture } from './open-picture.ts';
export { PortraitsModule } from './portraits.module.ts';
export { PortraitStore } from './portrait.store.ts';
export { readUpload, uploadLimits } from './upload.ts';
