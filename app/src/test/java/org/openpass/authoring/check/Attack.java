package org.openpass.authoring.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/**
 * A file that ships with one thing in it that an attacker might write, as {@code attacks/attacks.txt} lists them.
 *
 * @param path of the file in the repository
 * @param gate refused at the gate; else a finding of a draft
 * @param rule of the finding that names it
 */
public record Attack(String what, String path, byte[] content, boolean gate, String rule) {

    private static final Map<String, byte[]> SHIPPED = PackagedModelsTest.shipped();

    /** @param port where somebody listens for who fetches something */
    public static List<Attack> all(int port) {
        try {
            return new ClassPathResource("attacks/attacks.txt").getContentAsString(StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> of(line.replace("{port}", String.valueOf(port)).split(" \\| ", -1))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Attack of(String[] parts) {
        String path = SHIPPED.keySet().stream().filter(one -> one.endsWith("/" + parts[1])).findFirst().orElseThrow();
        String shipped = new String(SHIPPED.get(path), StandardCharsets.UTF_8);
        String stands = parts[2].strip().replace("\\n", "\n");
        int at = shipped.indexOf(stands);
        if (at < 0) {
            throw new IllegalStateException(path + " does not contain " + stands);
        }
        boolean gate = parts[4].equals("GATE");
        return new Attack(parts[0], path, (shipped.substring(0, at) + parts[3].strip() + shipped.substring(at + stands.length()))
                .getBytes(StandardCharsets.UTF_8), gate, (gate ? "refused." : "") + parts[5].strip());
    }
}
