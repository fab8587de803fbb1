import type { Command } from 'commander';

/** `polku law`: the law as data, to be changed and computed with. */
export function addLawCommand(program: Command): void {
  program
    .command('law')
    .description(
      'The law as data: a copy to change, for --statutes of timeline and --with-statutes of compare.',
    )
    .requiredOption('--copy <folder>', 'a new folder for a copy of the law that ships')
    .action(async ({ copy }: { copy: string }) => {
      // Loaded when asked for, so that other commands start quickly.
      const { copyLaw } = await import('#statutes');
      copyLaw(copy);
      process.stdout.write(
        `The law was copied to ${copy}. Its parts and how they are changed: libs/statutes/README.md\n`,
      );
    });
}
