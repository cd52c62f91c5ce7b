export { HoldNodes, redisUrls } from './hold-nodes.ts';
export { HOLDS_PER_USER, nightKeys, type Nights, slotKeys } from './keys.ts';
export { othersHold } from './others-hold.ts';
