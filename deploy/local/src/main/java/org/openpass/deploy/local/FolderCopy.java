package org.openpass.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Copies folders for a backup: what is copied is readable by its owner only, whatever it was. */
final class FolderCopy {

    private FolderCopy() {
    }

    /** Copies the tree, but for what the filter leaves out; a left-out folder is left out with all below. */
    static void copy(Path from, Path to, Predicate<Path> wanted) throws IOException {
        Files.createDirectories(to, Trees.OWNER_ONLY_FOLDER);
        try (Stream<Path> entries = Files.list(from)) {
            for (Path entry : entries.toList()) {
                if (!wanted.test(entry)) {
                    continue;
                }
                Path target = to.resolve(entry.getFileName());
                if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    copy(entry, target, wanted);
                } else {
                    copyFile(entry, target);
                }
            }
        } catch (NoSuchFileException | UncheckedIOException vanished) {
            // A folder that the database dropped meanwhile; its log says so, too.
            if (Files.exists(from)) {
                throw vanished;
            }
        }
    }

    /** What a running database drops or cuts meanwhile is made good by its log. */
    static void copyFile(Path from, Path to) throws IOException {
        if (Files.isSymbolicLink(from)) {
            throw new Refusal("The backup takes no links to other places, and " + from + " is one.");
        }
        try {
            Files.copy(from, to);
            Files.setPosixFilePermissions(to, Trees.OWNER_ONLY_FILE.value());
        } catch (NoSuchFileException vanished) {
            Files.deleteIfExists(to);
        }
    }

    /** How much there is below, in bytes; what vanishes meanwhile does not count. */
    static long size(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return 0;
        }
        long sum = 0;
        try (Stream<Path> entries = Files.walk(tree)) {
            for (Path entry : (Iterable<Path>) entries::iterator) {
                if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
                    sum += entry.toFile().length();
                }
            }
        } catch (UncheckedIOException vanished) {
            return sum;
        }
        return sum;
    }
}
