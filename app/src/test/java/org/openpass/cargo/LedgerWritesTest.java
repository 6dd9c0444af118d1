package org.openpass.cargo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What moves goods stands in one class: so nothing lies anywhere of which no event tells. */
class LedgerWritesTest {

    private static final Pattern WRITES = Pattern.compile("(insert into|update|delete from|merge into)\\s+cargo\\.(events|stock)\\b");

    @Test
    void onlyTheLedgerWritesEventsAndStock() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(file -> file.toString().endsWith(".java")).filter(file -> WRITES.matcher(text(file)).find())
                    .map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("Ledger.java", "LedgerForgetting.java");
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
