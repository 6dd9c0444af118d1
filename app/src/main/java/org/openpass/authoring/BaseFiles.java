package org.openpass.authoring;

import java.util.Map;
import java.util.Optional;

/** What a draft of a work begins from: the files of its newest version. */
interface BaseFiles {

    /**
     * A work as it stands.
     *
     * @param version its newest version; null where none was released yet
     * @param files what changes as one, by path, byte for byte
     */
    record Base(Integer version, boolean confidential, Map<String, byte[]> files) {
    }

    /** Empty: there is no such work. */
    Optional<Base> of(String work);
}
