package org.openpass.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What camunda's linter finds, the application finds: each line of {@code processes/lint/corpus} breaks a file that ships. That the
 * linter finds it is proved in the build of {@code processes}, that the check does is proved here, by the rule that is named last.
 */
class LintAgreesTest {

    private static final Path CORPUS = Path.of("../processes/lint/corpus/broken.txt");

    @Test
    void whatTheLinterFindsTheCheckFinds() throws IOException {
        Known known = new PackagedKnown();
        Map<String, byte[]> shipped = PackagedModelsTest.shipped();
        Set<String> failed = new TreeSet<>();
        List<String> lines = java.nio.file.Files.readAllLines(CORPUS).stream().filter(line -> !line.startsWith("#")).toList();
        for (String line : lines) {
            String[] parts = line.split(" \\| ", -1);
            String file = "processes/" + parts[0];
            String model = new String(shipped.get(file), StandardCharsets.UTF_8);
            assertThat(model).contains(parts[1].strip());
            byte[] broken = model.replaceFirst(Pattern.quote(parts[1].strip()),
                    Matcher.quoteReplacement(parts[2].strip())).getBytes(StandardCharsets.UTF_8);
            Findings found = new Findings();
            Check.house(Map.of(file, broken, file.replace(".bpmn", "_ko.properties"),
                    shipped.get(file.replace(".bpmn", "_ko.properties"))), known, found);
            List<String> rules = found.all().stream().map(Finding::rule).toList();
            if (!rules.contains(parts[4].strip())) {
                failed.add(parts[3] + " | " + parts[4] + " of " + rules);
            }
        }
        assertThat(failed).isEmpty();
        assertThat(lines).hasSizeGreaterThan(40);
    }
}
