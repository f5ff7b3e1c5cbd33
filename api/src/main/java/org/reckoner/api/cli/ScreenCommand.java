// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.addresses.AddressView;
import org.reckoner.api.addresses.LedgerAddresses;
import org.reckoner.ingest.read.Unreadable;
import org.reckoner.ingest.screen.AddressList;
import org.reckoner.ingest.screen.ListFolder;
import org.reckoner.ingest.screen.ListReader;
import org.reckoner.ingest.screen.Screened;
import org.reckoner.ingest.screen.Screening;
import org.reckoner.ingest.screen.WordLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code reckoner screen}. */
@Command(
    name = "screen",
    description = "Look addresses up in lists of reported and sanctioned addresses.",
    footerHeading = "%n",
    footer = {
      "Lists are OFAC's SDN.XML or SDN_ADVANCED.XML as published, GraphSense TagPacks, and",
      "plain lists with one address on a line and '# as of 2024-03-01' on the first. Those in",
      "the folder lists of the data folder are always asked. An answer says on which list as",
      "of which day an address is; a wrong checksum is said and not looked up."
    },
    mixinStandardHelpOptions = true)
final class ScreenCommand implements Callable<Integer> {
  private static final int AT_ONCE = 2000;

  private final Surroundings here;

  @Parameters(
      paramLabel = "ADDRESS",
      arity = "1..*",
      description = "Addresses; - reads them from standard input, one on a line.")
  private List<String> addresses;

  @Option(
      names = "--list",
      paramLabel = "FILE",
      description = "A list to ask, besides those in the data folder. May be repeated.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--list-date",
      paramLabel = "DAY",
      description = "The day that the lists named with --list are of, where they do not say it.")
  private @Nullable LocalDate listDate;

  @Option(
      names = "--ledger",
      description = "Also say which incidents and claims of the ledger name an address.")
  private boolean ledgerToo;

  @Mixin private ViewOptions viewOptions = new ViewOptions();

  @Option(names = "--json", description = "One line of JSON for each address.")
  private boolean json;

  ScreenCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() throws Exception {
    DataFolder data = DataFolder.ofEnvironment();
    List<AddressList> lists = new ArrayList<>();
    boolean namedRead = read(files, listDate, lists);
    boolean allRead = read(ListFolder.in(data.path()).files(), null, lists) && namedRead;
    boolean withLedger = ledgerToo || (lists.isEmpty() && allRead && data.hasLedger());
    if (lists.isEmpty() && !withLedger) {
      throw new CommandFailure(
          ExitCode.WRONG_USAGE,
          "There is no list to look into: name one with --list, or put OFAC's SDN.XML into "
              + ListFolder.in(data.path()).path()
              + ".");
    }
    Screening screening = new Screening(lists);
    int code =
        withLedger
            ? here.ledger()
                .with(
                    LedgerAccess.Doors.CLOSED,
                    desk -> {
                      LedgerAddresses known =
                          new LedgerAddresses(desk.ledgers().of(viewOptions.view()));
                      return screen(screening, known::view);
                    })
            : screen(screening, AddressView::of);
    return allRead ? code : ExitCode.SOME_FAILED;
  }

  /** Whether all could be read; what is wrong with the others is said. */
  private boolean read(List<Path> paths, @Nullable LocalDate day, List<AddressList> into) {
    boolean all = true;
    for (Path file : paths) {
      try {
        into.add(ListReader.read(file, day));
      } catch (Unreadable e) {
        here.terminal().err().println("Not looked into: " + e.failure().message() + ".");
        all = false;
      }
    }
    return all;
  }

  private int screen(Screening screening, Function<Screened, AddressView> view)
      throws InterruptedException, IOException {
    ScreeningTally tally = new ScreeningTally();
    Function<List<String>, ScreenedLines> work =
        words -> ScreenedLines.of(words, word -> view.apply(screening.screen(word)), json);
    try (InputStream input = addresses.contains("-") ? System.in : InputStream.nullInputStream()) {
      InOrder.work(
          batches(input),
          work,
          lines -> {
            here.terminal().out().print(lines.text());
            here.terminal().out().flush();
            tally.add(lines);
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    if (!json) {
      here.terminal().err().println(tally.sentence(screening.lists()));
    }
    return tally.allScreened() ? ExitCode.DONE : ExitCode.SOME_FAILED;
  }

  private Iterator<List<String>> batches(InputStream input) {
    Iterator<String> words =
        addresses.stream()
            .flatMap(word -> word.equals("-") ? lines(input) : Stream.of(word))
            .iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return words.hasNext();
      }

      @Override
      public List<String> next() {
        List<String> batch = new ArrayList<>();
        while (batch.size() < AT_ONCE && words.hasNext()) {
          batch.add(words.next());
        }
        return batch;
      }
    };
  }

  private static Stream<String> lines(InputStream input) {
    WordLines lines = new WordLines(input);
    return Stream.iterate(next(lines), line -> line != null, line -> next(lines));
  }

  private static @Nullable String next(WordLines lines) {
    try {
      return lines.next();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
