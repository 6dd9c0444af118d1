package org.openpass.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** One log file a child; the last three starts of the supervisor are kept as {@code NAME.log.1} to {@code .3}. */
final class Logs {

    private static final int KEPT = 3;

    private Logs() {
    }

    static void rotate(Path folder, List<String> names) throws IOException {
        for (String name : names) {
            for (int age = KEPT - 1; age >= 0; age--) {
                Path from = folder.resolve(name + ".log" + (age == 0 ? "" : "." + age));
                if (Files.exists(from)) {
                    Files.move(from, folder.resolve(name + ".log." + (age + 1)), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
