package org.openpass.deploy.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked once, and its cluster, created once; each appears whole or not at all. */
final class PostgresInstallation {

    private final Path server;
    private final Path data;
    private final Path archive;

    PostgresInstallation(Path folder, Path archive) {
        this.server = folder.resolve("server");
        this.data = folder.resolve("data");
        this.archive = archive;
    }

    Path data() {
        return data;
    }

    /** A program of PostgreSQL; it refuses to run as root, so root runs it in a user namespace without rights. */
    List<String> program(String name, List<String> arguments) {
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(server.resolve("bin").resolve(name).toString());
        command.addAll(arguments);
        return command;
    }

    void ensure(String superuserPassword, boolean synced, Path log) throws IOException {
        if (!Files.exists(server)) {
            Path half = server.resolveSibling("server.new");
            Trees.delete(half);
            unpackTo(half);
            Files.move(half, server, StandardCopyOption.ATOMIC_MOVE);
        }
        if (!Files.exists(data)) {
            Path half = data.resolveSibling("data.new");
            Trees.delete(half);
            initialize(half, superuserPassword, synced, log);
            Files.move(half, data, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private void initialize(Path target, String password, boolean synced, Path log) throws IOException {
        Path passwordFile = Files.createTempFile(target.getParent(), "initdb", ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(passwordFile, password);
            var arguments = new ArrayList<>(List.of(
                    "--pgdata=" + target, "--username=postgres", "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C",
                    "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
            if (!synced) {
                arguments.add("--no-sync");
            }
            Process initdb = new ProcessBuilder(program("initdb", arguments)).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
            if (initdb.waitFor() != 0) {
                throw new Refusal("PostgreSQL could not create its data folder; " + log + " says why.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while creating the database", e);
        } finally {
            Files.delete(passwordFile);
        }
    }

    private void unpackTo(Path target) throws IOException {
        try (InputStream file = Files.newInputStream(archive);
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(file))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                Files.createDirectories(path.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, path);
                    Files.setPosixFilePermissions(path, permissions(entry.getMode()));
                }
            }
        }
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        return PosixFilePermissions.fromString((mode & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x");
    }
}
