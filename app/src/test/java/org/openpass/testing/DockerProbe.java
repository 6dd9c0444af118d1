package org.openpass.testing;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * Whether Docker can really run an image. A daemon alone does not tell: without a registry it answers, and a pull may
 * take minutes to fail. So each image must be there, or come within a limit.
 */
final class DockerProbe {

    private static final int ANSWER_SECONDS = 5;
    private static final int PULL_SECONDS = 120;

    private DockerProbe() {
    }

    static boolean canRun(String... images) {
        if (!succeeds(ANSWER_SECONDS, "docker", "info", "--format", "{{.ServerVersion}}")) {
            return false;
        }
        for (String image : images) {
            if (!succeeds(ANSWER_SECONDS, "docker", "image", "inspect", image)
                    && !succeeds(PULL_SECONDS, "docker", "pull", "--quiet", image)) {
                return false;
            }
        }
        return true;
    }

    private static boolean succeeds(int seconds, String... command) {
        try {
            Process process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            if (process.waitFor(seconds, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException noDocker) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
