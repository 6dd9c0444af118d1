package org.openpass.deploy.bench.cargo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * {@link Askers} in a process of their own that has the processor only when nobody else wants it: programs of others run on
 * machines of others, and what is measured is what their questions cost here, not what asking costs.
 */
final class AskersProcess implements AutoCloseable {

    private static final String LEAST_PRIORITY = "19";

    private final Process process;
    private final PrintStream to;
    private final BufferedReader from;

    /**
     * Begins to ask.
     *
     * @param cargoes so many consignments are asked for, in any order
     * @param numbers the cargo management number of each, from 0
     * @param keptSeconds for how long customs gives the same answer again
     */
    AskersProcess(List<OpenApiProgram> programs, int cargoes, IntFunction<String> numbers, int keptSeconds) throws IOException {
        process = new ProcessBuilder("nice", "-n", LEAST_PRIORITY, Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), Askers.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        to = new PrintStream(process.getOutputStream(), false, StandardCharsets.US_ASCII);
        from = process.inputReader(StandardCharsets.US_ASCII);
        to.println(keptSeconds);
        tell(programs.stream().map(OpenApiProgram::line).toList());
        tell(IntStream.range(0, cargoes).mapToObj(numbers).toList());
    }

    private void tell(List<String> lines) {
        to.println(lines.size());
        lines.forEach(to::println);
        to.flush();
    }

    /** What they were answered so far. */
    Askers.Counts counts() {
        to.println();
        to.flush();
        try {
            String line = from.readLine();
            if (line == null) {
                throw new IllegalStateException("The askers have ended");
            }
            return Askers.Counts.read(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    /** Ends them. */
    @Override
    public void close() {
        to.close();
        process.destroyForcibly();
    }
}
