package org.openpass.gateway.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpass.cargo.Fault;

/** Manifests as JSON that would fill the memory of a node. */
class ManifestJsonTest {

    @TempDir
    Path folder;

    @Test
    void aLineOfWhateverLengthIsToldByItsPlaceAndTheOthersAreRead() throws IOException {
        String huge = IntStream.range(0, 20_000).mapToObj(i -> "{\"size\":" + i + "}").collect(Collectors.joining(",", "[", "]"));
        ManifestJson.Reading read = read("{\"mrn\":\"M\",\"lines\":[{\"goods\":\"A\"},{\"containers\":" + huge
                + "},{\"bad\":1}],\"lines\":[{\"goods\":\"B\"},{\"containers\":" + huge + "}]}");

        assertThat(read.faults()).extracting(fault -> fault.row() + " " + fault.code()).containsExactly("2 line.long", "3 line.unknownField",
                "5 line.long");
        assertThat(read.head()).containsEntry("mrn", "M");
        assertThat(Files.readString(folder.resolve("spool")).lines()).hasSize(6);
    }

    @Test
    void ofManyUnknownNamesTheFirstAreTold() throws IOException {
        String names = IntStream.range(0, 5_000).mapToObj(i -> "\"x" + i + "\":1").collect(Collectors.joining(","));
        assertThat(read("{" + names + ",\"mrn\":\"M\"}").head()).hasSize(101).containsKey("mrn");
        assertThat(read("{\"lines\":[{" + names + "},{" + names + "}]}").faults()).hasSize(1_000);
        assertThat(read("{" + names.replace("1", "[]") + "}").faults()).hasSize(1_000);
        assertThat(read("{\"x\":" + "[".repeat(5_000)).faults()).extracting(Fault::code).containsExactly("manifest.malformed");
    }

    private ManifestJson.Reading read(String text) throws IOException {
        return new ManifestJson(name -> 50).read(Files.writeString(folder.resolve("body"), text), folder.resolve("spool"));
    }
}
