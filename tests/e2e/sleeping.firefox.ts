import { test } from '../support/firefox.ts';
import { tellSleepingStories } from './stories/sleeping.ts';

tellSleepingStories(test, { prerenders: false });
