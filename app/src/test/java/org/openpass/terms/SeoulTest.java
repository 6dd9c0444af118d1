package org.openpass.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Days are those of the country that a process works for, in statements, too. */
class SeoulTest {

    @Test
    void aStatementThatNamesTheZoneOfKoreaIsReadWithThatOfHome() throws IOException {
        List<String> naming = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java") && !each.endsWith("Seoul.java")).toList()) {
                String code = Files.readString(file);
                if (code.contains("Asia/Seoul")) {
                    naming.add(file.getFileName() + (code.contains("Seoul.inSql(") ? "" : " keeps it"));
                }
            }
        }
        assertThat(naming).isNotEmpty().noneMatch(file -> file.endsWith("keeps it"));
    }
}
