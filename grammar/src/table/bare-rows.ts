import { type Amounts, addAmounts, isLess, NO_AMOUNTS, sameSums } from './amounts.ts';
import { AMOUNT_COLUMNS } from './columns.ts';
import { hasTextsIn } from './published.ts';
import type { Row } from './row.ts';
import { endsLikeUnit } from './row-kind.ts';

export function statesAmounts(row: Row): boolean {
  return AMOUNT_COLUMNS.some((column) => row.amount(column) !== null);
}

/**
 * Whether a row is a name with amounts alone: that of a unit, or of a project without goal and indicators. It is read as
 * what its name says; the sums may tell that it is the other.
 */
export function isBare(row: Row): boolean {
  return row.kind !== 'total' && !hasTextsIn(row.cells) && statesAmounts(row);
}

/** A unit and what stands below it. */
export interface UnitParts<T> {
  row: T;
  projects: T[];
  subtotals: { row: T; above: number }[];
}

/** The units of a table, and its projects above the first one. */
export interface TableParts<T> {
  readonly units: readonly UnitParts<T>[];
  readonly loose: readonly T[];
}

/** The same with the bare rows that the sums tell to be another kind than they are read as. */
export interface ToldParts<T> extends TableParts<T> {
  readonly asProjects: readonly T[];
  readonly asUnits: readonly T[];
}

/** What an item is: its first row, and what all its rows add up to. */
export interface ItemReader<T> {
  rowOf(item: T): Row;
  amountsOf(item: T): Amounts;
}

/** Reads each bare row as what the sums tell; as what its name says where they tell nothing. */
export function toldBySums<T>(parts: TableParts<T>, total: Row | undefined, items: ItemReader<T>): ToldParts<T> {
  return new BareRows(total?.amounts ?? null, items).tell(parts);
}

class BareRows<T> {
  readonly #total: Amounts | null;
  readonly #items: ItemReader<T>;

  constructor(total: Amounts | null, items: ItemReader<T>) {
    this.#total = total;
    this.#items = items;
  }

  tell(parts: TableParts<T>): ToldParts<T> {
    const asProjects: T[] = [];
    const asUnits: T[] = [];
    const told = this.#withUnits(this.#withProjects(parts, asProjects), asUnits);
    return { ...told, asProjects, asUnits };
  }

  // ── units that are projects ──────────────────────────────────────────────────────────────────────────────────

  #withProjects(parts: TableParts<T>, asProjects: T[]): TableParts<T> {
    const all = this.#whole(parts);
    const first = this.#projectsOfNone(parts, all);
    const loose = [...parts.loose, ...parts.units.slice(0, first).flatMap(rowsOf)];
    asProjects.push(...parts.units.slice(0, first).map(({ row }) => row));
    // Where the total counts each of them, they are units.
    if (this.#isTotal(all)) return { units: parts.units.slice(first), loose };
    const units: UnitParts<T>[] = [];
    for (let i = first; i < parts.units.length; ) {
      const unit = parts.units[i]!;
      const own = parts.units.slice(i + 1, i + 1 + this.#projectsBelow(parts.units, i));
      units.push(own.length === 0 ? unit : joined(unit, own));
      asProjects.push(...own.map(({ row }) => row));
      i += own.length + 1;
    }
    return { units, loose };
  }

  /** How many of the first units are projects that belong to none. */
  #projectsOfNone({ units, loose }: TableParts<T>, all: Amounts): number {
    let sum = all;
    let count = 0;
    for (let i = 0; i < units.length && this.#total !== null && !this.#isTotal(sum); i++) {
      if (!this.#mayBeProject(units[i]!)) break;
      sum = addAmounts(sum, this.#sum(units[i]!.projects));
      if (this.#isTotal(sum)) count = i + 1;
    }
    // Behind projects of no unit stands another one, where the name is no unit's.
    const isCounted =
      this.#total === null
        ? units.slice(count).every((unit) => this.#isLikeProject(unit))
        : count > 0 || this.#isTotal(all);
    if (!isCounted || loose.length + count === 0) return count;
    while (count < units.length && this.#isLikeProject(units[count]!)) count++;
    return count;
  }

  /** How many of the units behind one are its projects, so that its sum holds, or they stand where no unit would. */
  #projectsBelow(units: readonly UnitParts<T>[], at: number): number {
    const { row, projects } = units[at]!;
    const stated = statesAmounts(this.#items.rowOf(row)) ? this.#amounts(row) : null;
    let sum = this.#sum(projects);
    if (stated !== null && sameSums(sum, stated)) return 0;
    let others = 0;
    // Those without projects are its units as well as its projects.
    let isDepartment = projects.length === 0;
    for (let i = at + 1; i < units.length; i++) {
      const next = units[i]!;
      if (!this.#mayBeProject(next)) break;
      isDepartment &&= next.projects.length === 0 && this.#isNamedUnit(next.row);
      sum = addAmounts(sum, this.#sum(rowsOf(next)));
      if (stated !== null && sameSums(sum, stated)) return isDepartment ? 0 : i - at;
      if (stated !== null && isLess(stated, sum)) break;
      if (others === i - at - 1 && projects.length > 0 && this.#isLikeProject(next)) others++;
      else if (stated === null) break;
    }
    return others;
  }

  /** Whether a row without projects has a name that is no unit's. */
  #isLikeProject({ row, projects }: UnitParts<T>): boolean {
    return projects.length === 0 && !this.#isNamedUnit(row);
  }

  /** Whether a unit is a bare row, and not itself the sum of what stands below it. */
  #mayBeProject({ row, projects }: UnitParts<T>): boolean {
    const own = this.#amounts(row);
    return isLess(NO_AMOUNTS, own) && (projects.length === 0 || !sameSums(this.#sum(projects), own));
  }

  #isNamedUnit(item: T): boolean {
    return endsLikeUnit(this.#items.rowOf(item).name);
  }

  // ── projects that are units ──────────────────────────────────────────────────────────────────────────────────

  #withUnits(parts: TableParts<T>, asUnits: T[]): TableParts<T> {
    const above = this.#sumOfUnits(parts.units);
    const first =
      this.#total === null ? -1 : this.#unitsAmong(parts.loose, (sum) => this.#isTotal(addAmounts(above, sum)), true);
    const found = parts.units.map(({ row, projects, subtotals }) => {
      const item = this.#items.rowOf(row);
      if (subtotals.length > 0 || !statesAmounts(item)) return -1;
      return this.#unitsAmong(projects, (sum) => sameSums(sum, item.amounts), false);
    });
    if (first < 0 && found.every((at) => at < 0)) return parts;
    const units = first < 0 ? [] : this.#unitsIn(parts.loose.slice(first));
    for (const [i, unit] of parts.units.entries()) {
      const at = found[i]!;
      if (at < 0) units.push(unit);
      else units.push({ ...unit, projects: unit.projects.slice(0, at) }, ...this.#unitsIn(unit.projects.slice(at)));
    }
    const known = new Set(parts.units.map(({ row }) => row));
    asUnits.push(...units.map(({ row }) => row).filter((row) => !known.has(row)));
    return { units, loose: first < 0 ? parts.loose : parts.loose.slice(0, first) };
  }

  /**
   * From where on bare rows among projects are units, each the sum of the projects behind it; -1 where they are none.
   *
   * @param holds whether what is left adds up, which it did not before
   * @param counts whether the amounts of these units are added up there, too
   */
  #unitsAmong(projects: readonly T[], holds: (sum: Amounts) => boolean, counts: boolean): number {
    if (!projects.some((item) => this.#isBareProject(item)) || holds(this.#sum(projects))) return -1;
    const before: Amounts[] = [];
    let sum = NO_AMOUNTS;
    for (const item of projects) {
      before.push(sum);
      sum = addAmounts(sum, this.#amounts(item));
    }
    let below = NO_AMOUNTS;
    let units = NO_AMOUNTS;
    for (let i = projects.length - 1; i >= 0; i--) {
      const amounts = this.#amounts(projects[i]!);
      if (!this.#isBareProject(projects[i]!)) {
        below = addAmounts(below, amounts);
        continue;
      }
      if (!isLess(NO_AMOUNTS, amounts) || !sameSums(below, amounts)) return -1;
      below = NO_AMOUNTS;
      units = addAmounts(units, amounts);
      if (holds(counts ? addAmounts(before[i]!, units) : before[i]!)) return i;
    }
    return -1;
  }

  #unitsIn(items: readonly T[]): UnitParts<T>[] {
    const units: UnitParts<T>[] = [];
    for (const item of items) {
      if (this.#isBareProject(item)) units.push({ row: item, projects: [], subtotals: [] });
      else units.at(-1)!.projects.push(item);
    }
    return units;
  }

  #isBareProject(item: T): boolean {
    const row = this.#items.rowOf(item);
    return row.kind === 'project' && isBare(row);
  }

  // ── sums ─────────────────────────────────────────────────────────────────────────────────────────────────────

  #amounts(item: T): Amounts {
    return this.#items.amountsOf(item);
  }

  #sum(items: readonly T[]): Amounts {
    return items.reduce((sum, item) => addAmounts(sum, this.#amounts(item)), NO_AMOUNTS);
  }

  #sumOfUnits(units: readonly UnitParts<T>[]): Amounts {
    return this.#sum(units.map(({ row }) => row));
  }

  #whole({ units, loose }: TableParts<T>): Amounts {
    return addAmounts(this.#sumOfUnits(units), this.#sum(loose));
  }

  #isTotal(sum: Amounts): boolean {
    return this.#total !== null && sameSums(sum, this.#total);
  }
}

function rowsOf<T>({ row, projects }: UnitParts<T>): T[] {
  return [row, ...projects];
}

/** A unit with others, which are its projects, and theirs. */
function joined<T>(unit: UnitParts<T>, others: readonly UnitParts<T>[]): UnitParts<T> {
  const projects = [...unit.projects];
  const subtotals = [...unit.subtotals];
  for (const other of others) {
    const before = projects.length + 1;
    subtotals.push(...other.subtotals.map(({ row, above }) => ({ row, above: before + above })));
    projects.push(...rowsOf(other));
  }
  return { ...unit, projects, subtotals };
}
