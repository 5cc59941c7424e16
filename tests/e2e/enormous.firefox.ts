import { test } from '../support/firefox.ts';
import { tellEnormousStories } from './stories/enormous.ts';

tellEnormousStories(test);
