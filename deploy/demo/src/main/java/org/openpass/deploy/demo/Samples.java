package org.openpass.deploy.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The documents of a demonstration: those that ship, or a user's own. */
final class Samples {

    private Samples() {
    }

    /** Our Korean samples, then the real messages in the WCO's format, each with its expected end. */
    static List<Sample> shipped() throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (String folder : List.of("samples/kr/", "samples/wco/")) {
            for (Table.Row row : Table.read(folder + "expected.csv")) {
                samples.add(shipped(folder, row));
            }
        }
        return samples;
    }

    /**
     * One of ours.
     *
     * @throws IllegalArgumentException with the line of the table that has an error
     */
    static Sample shipped(String folder, Table.Row row) throws IOException {
        String file = row.get("file");
        try {
            return new Sample(file, row.get("shows"), Table.bytes(folder + file), Format.of(file).orElseThrow(),
                    Expectation.of(row.get("end"), row.get("reason"), row.get("duty")), row.get("after"),
                    Script.parse(row.get("people")), Wording.of(folder, file));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(row.place() + ": " + e.getMessage(), e);
        }
    }

    /** A user's own files. */
    static List<Sample> of(List<Path> files) throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (Path file : files) {
            String name = file.getFileName().toString();
            samples.add(new Sample(name, name, Files.readAllBytes(file), Format.of(name).orElseThrow(),
                    Expectation.OF_OWN_FILE, "", Script.EMPTY, Wording.NONE));
        }
        return samples;
    }
}
