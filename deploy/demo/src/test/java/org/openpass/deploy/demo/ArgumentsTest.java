package org.openpass.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArgumentsTest {

    private static final String[] NEEDED = {"--url", "http://127.0.0.1:8080", "--admin-password-file", "secret"};

    @TempDir
    private Path folder;

    @Test
    void readsOptionsAndFilesInAnyOrder() throws IOException {
        Path xml = Files.createFile(folder.resolve("a.XML"));
        Path json = Files.createFile(folder.resolve("b.json"));

        Arguments arguments = Arguments.parse(xml.toString(), "--url", "http://127.0.0.1:9000", "--exit", "--bank",
                "http://127.0.0.1:9001",
                "--admin-password-file", "secret", "--live", json.toString());

        assertThat(arguments).isEqualTo(new Arguments(URI.create("http://127.0.0.1:9000"),
                URI.create("http://127.0.0.1:9001"), Path.of("secret"), true, true,
                java.util.List.of(xml, json)));
    }

    @Test
    void filesTheSamplesAndStaysUpUnlessToldOtherwise() {
        Arguments arguments = Arguments.parse(NEEDED);

        assertThat(arguments.exit()).isFalse();
        assertThat(arguments.live()).isFalse();
        assertThat(arguments.bank()).isNull();
        assertThat(arguments.files()).isEmpty();
    }

    @Test
    void saysPlainlyWhatCannotBeUsed() throws IOException {
        Path text = Files.createFile(folder.resolve("notes.txt"));

        refuses("--url and --admin-password-file are needed.", "--exit");
        refuses("A value is missing after --url.", "--url");
        refuses("Unknown option --fast.", "--fast");
        refuses("The file absent.xml cannot be read.", "absent.xml");
        refuses("The file " + text + " is neither .xml nor .json.", text.toString());
    }

    private static void refuses(String sentence, String... args) {
        assertThatIllegalArgumentException().isThrownBy(() -> Arguments.parse(args)).withMessage(sentence);
    }
}
