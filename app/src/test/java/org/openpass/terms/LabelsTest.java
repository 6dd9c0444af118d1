package org.openpass.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openpass.terms.Labels.Label;

/** The texts of all rooms: whole in both languages, each once, and none that a screen asks for is missing. */
class LabelsTest {

    private static final Path FILES = Path.of("src/main/resources/labels");
    private static final Path SOURCES = Path.of("src/main/java");
    /** A text by its key, or by the beginning of its key to which a constant is added. */
    private static final String KEY = "\\(\\s*\"([^\"]+)\"\\s*([,)+])";
    private static final Pattern ASKED = Pattern.compile("\\b(?:Texts\\.text|textOr|Labels\\.text|Label\\.of)" + KEY);
    private static final Pattern ASKED_BY_SCREENS = Pattern.compile("\\b(?:text|textOr|Label\\.of)" + KEY);
    private static final Pattern VALUE = Pattern.compile("\\{\\d");
    private static final String SCREEN = "import static org.openpass.ui.Texts.text;";

    @Test
    void aConstantHasATextInBothLanguagesAndNoTextIsItsKey() {
        assertThat(Label.of("status.ACCEPTED")).isEqualTo(new Label("수리", "Accepted"));
        assertThat(Labels.text("status.ACCEPTED", Locale.GERMAN)).isEqualTo("Accepted");
        assertThat(Labels.text("status.NO_SUCH", Locale.KOREAN)).isEqualTo("status.NO_SUCH");
    }

    @Test
    void everyFileHasTheSameKeysInBothLanguages() throws IOException {
        List<Path> files = files();
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            String name = file.getFileName().toString();
            Path other = FILES.resolve(name.endsWith("_ko.properties") ? name.replace("_ko.", "_en.")
                    : name.replace("_en.", "_ko."));
            assertThat(Files.exists(other)).as(name + " in the other language").isTrue();
            assertThat(new TreeSet<>(keys(file))).as(name).isEqualTo(new TreeSet<>(keys(other)));
        }
    }

    @Test
    void noKeyStandsTwiceInTheFilesOfALanguage() throws IOException {
        for (String language : List.of("_en.properties", "_ko.properties")) {
            Set<String> seen = new HashSet<>();
            assertThat(files().stream().filter(file -> file.toString().endsWith(language))
                    .flatMap(file -> keys(file).stream()).filter(key -> !seen.add(key))).as(language).isEmpty();
            assertThat(seen).isNotEmpty();
        }
    }

    /** MessageFormat takes it for a quote: the value would not be filled in. */
    @Test
    void noTextWithAValueHasAStraightApostrophe() throws IOException {
        for (Path file : files()) {
            Properties texts = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                texts.load(reader);
            }
            assertThat(texts.stringPropertyNames().stream().filter(key -> texts.getProperty(key).contains("'")
                    && VALUE.matcher(texts.getProperty(key)).find())).as(file.toString()).isEmpty();
        }
    }

    @Test
    void everyTextThatTheCodeAsksForIsThere() throws IOException {
        Set<String> all = new HashSet<>();
        files().forEach(file -> all.addAll(keys(file)));
        Set<String> asked = new LinkedHashSet<>();
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                String code = Files.readString(source);
                Matcher text = (code.contains(SCREEN) ? ASKED_BY_SCREENS : ASKED).matcher(code);
                while (text.find()) {
                    String key = text.group(1);
                    asked.add(key);
                    boolean found = text.group(2).equals("+") ? all.stream().anyMatch(k -> k.startsWith(key))
                            : all.contains(key);
                    if (!found) {
                        missing.add(source.getFileName() + ": " + key);
                    }
                }
            }
        }
        assertThat(asked).as("what the code asks for").contains("menu.main", "status.", "case.timeline");
        assertThat(missing).isEmpty();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.filter(file -> file.toString().endsWith(".properties")).sorted().toList();
        }
    }

    /** All keys as they are read, also one that a later line of the same file would hide. */
    private static List<String> keys(Path file) {
        List<String> keys = new ArrayList<>();
        Properties read = new Properties() {
            @Override
            public synchronized Object put(Object key, Object value) {
                keys.add((String) key);
                return super.put(key, value);
            }
        };
        try (Reader reader = Files.newBufferedReader(file)) {
            read.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return keys;
    }
}
