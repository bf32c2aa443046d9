import { diffArrays } from 'diff';
import type { DiffLists } from '../domain/decision/compare-text';

/** The shortest way from one list to another, by Myers' algorithm. */
export const diffLists: DiffLists = (before, after) => diffArrays(before, after);
