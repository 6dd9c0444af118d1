package org.openpass.workbench.stream;

import java.util.List;
import org.openpass.casework.Audience;
import org.openpass.workbench.stream.StreamKey.Place;

/** Where a part of the stream is read, as a Spring bean: by keyset, within the case, and only what is for its reader. */
interface StreamSource {

    /** Names it in keys; of the same moment, what has a higher letter stands above. */
    char letter();

    Strand strand();

    /** Who reads it at all: for parties nothing is read that is for officers. */
    Audience audience();

    /** At most so many of what is before the place, the newest first. */
    List<StreamEntry> page(StreamReader reader, Place before, int size);
}
