package org.openpass.cargo.unloading;

import java.util.List;

/**
 * What a carrier declares to unload, as it wrote it (Customs Act Art. 140(4), Decree Art. 161(1), (2)).
 *
 * @param reference its own number of the declaration, at most 35 places
 * @param mrn manifest reference number of the voyage
 * @param place shed code of the place of unloading
 * @param kind CONTAINER or BULK at sea; of an aircraft always AIR, and may be left out
 * @param lines cargo numbers of 19 places, or of 15 of masters with all their houses; empty: all of the voyage that no other names
 * @param agent of the ship or aircraft
 * @param work what is done
 * @param beginsAt when it is to begin, ISO 8601; {@code endsAt} when it is to be done
 * @param persons on board
 * @param reason why before the entry is done; needed then
 */
public record UnloadingRequest(String reference, String mrn, String place, String kind, List<String> lines, String agent, String work,
        String beginsAt, String endsAt, Integer persons, String reason) {

    public UnloadingRequest {
        lines = lines == null ? List.of() : lines.stream().filter(line -> line != null && !line.isBlank()).map(String::strip).distinct().toList();
    }
}
