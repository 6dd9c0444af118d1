package org.openpass.deploy.demo;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the demonstration is asked to do.
 *
 * @param url where the application answers
 * @param bank where the bank takes orders to pay; null when nobody pays
 * @param adminPasswordFile holds the password of the account {@code admin}
 * @param exit whether the system ends with the demonstration
 * @param live whether the output is a screen that can be redrawn
 * @param files declarations to file in place of the samples
 */
record Arguments(URI url, URI bank, Path adminPasswordFile, boolean exit, boolean live, List<Path> files) {

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException with a sentence for the user
     */
    static Arguments parse(String... args) {
        URI url = null;
        URI bank = null;
        Path passwordFile = null;
        boolean exit = false;
        boolean live = false;
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--url" -> url = URI.create(valueAfter(args, i++));
                case "--bank" -> bank = URI.create(valueAfter(args, i++));
                case "--admin-password-file" -> passwordFile = Path.of(valueAfter(args, i++));
                case "--exit" -> exit = true;
                case "--live" -> live = true;
                default -> files.add(file(args[i]));
            }
        }
        if (url == null || passwordFile == null) {
            throw new IllegalArgumentException("--url and --admin-password-file are needed.");
        }
        return new Arguments(url, bank, passwordFile, exit, live, List.copyOf(files));
    }

    private static String valueAfter(String[] args, int i) {
        if (i + 1 >= args.length) {
            throw new IllegalArgumentException("A value is missing after " + args[i] + ".");
        }
        return args[i + 1];
    }

    private static Path file(String arg) {
        if (arg.startsWith("-")) {
            throw new IllegalArgumentException("Unknown option " + arg + ".");
        }
        Path file = Path.of(arg);
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new IllegalArgumentException("The file " + arg + " cannot be read.");
        }
        if (Format.of(arg).isEmpty()) {
            throw new IllegalArgumentException("The file " + arg + " is neither .xml nor .json.");
        }
        return file;
    }
}
