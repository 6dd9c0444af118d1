package org.openpass.authoring;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpass.engine.Deployed;
import org.openpass.engine.ModelsDeployed;
import org.openpass.engine.Resources;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes into the library what the engine has: at once when it has something new, and at start what it had before. */
@Component
class LibraryFilling {

    static final String RISK = "risk";

    private final Resources resources;
    private final WorkRows rows;

    LibraryFilling(Resources resources, WorkRows rows) {
        this.resources = resources;
        this.rows = rows;
    }

    @EventListener({ModelsDeployed.class, ApplicationReadyEvent.class})
    @Transactional
    public void fill() {
        rows.lock();
        Set<Long> known = rows.versions().stream().map(Version::key).collect(Collectors.toSet());
        List<Deployed> fresh = resources.all().stream().filter(version -> !known.contains(version.key())).toList();
        for (Deployed version : fresh) {
            String module = module(version.path());
            rows.add(new Work(version.id(), version.kind(), module, version.path(), module.equals(RISK)
                    || resources.risk(version)));
            rows.add(version, sha256(resources.file(version.key()).orElseThrow().content()), resources.title(version));
        }
    }

    /** The folder of a file: {@code processes/declaration/import-declaration.bpmn} belongs to declaration. */
    static String module(String path) {
        String[] parts = path.split("/");
        return parts[Math.max(0, parts.length - 2)];
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
