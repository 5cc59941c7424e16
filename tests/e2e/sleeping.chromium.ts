import { test } from '../support/unwatched-chromium.ts';
import { tellSleepingStories } from './stories/sleeping.ts';

tellSleepingStories(test, { prerenders: true });
