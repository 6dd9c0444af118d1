package org.openpass.cargo.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openpass.access.Parties;
import org.openpass.access.Parties.Identifier;
import org.openpass.access.Parties.Registration;
import org.openpass.access.PartyNumbers.Scheme;
import org.openpass.release.DirectDoors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door of one person to bonded areas, for an installation that is being filled; and the areas of the samples. */
@Component
public class AreaLoading {

    private static final String SAMPLE = "sample/bonded-areas.csv";
    private static final String SINCE = "2020-01-01";
    /** What a row says that says nothing else. */
    private static final Map<String, String> USUAL = Map.of("unloading_place", "N", "surcharge_applies", "Y",
            "carry_out_limited", "N", "hazardous", "N");

    private final DirectDoors doors;
    private final Parties parties;
    private final BondedAreas areas;

    AreaLoading(DirectDoors doors, Parties parties, BondedAreas areas) {
        this.doors = doors;
        this.parties = parties;
        this.areas = areas;
    }

    /**
     * Sets areas from their first days on, by the columns of {@code cargo.bonded_areas}.
     *
     * @throws org.openpass.release.ReleaseRefused when a row is wrong, or the installation is handed over
     */
    @Transactional
    public void set(List<Map<String, String>> rows, String source) {
        doors.set(BondedAreas.TABLE, rows.stream().map(row -> {
            Map<String, String> whole = new HashMap<>(USUAL);
            whole.putAll(row);
            return whole;
        }).toList(), source);
    }

    /** Sets the six areas of the recorded answers, each with a warehouse of its name and shed code that runs it, once. */
    @Transactional
    public void sample() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Map<String, String> row : rows()) {
            String shed = row.get("shed");
            if (areas.on(shed, LocalDate.parse(SINCE)).isEmpty()) {
                parties.register(new Registration(row.get("name_ko"), "WAREHOUSE", null, null, null, null, null,
                        List.of(new Identifier(Scheme.SHED.name(), shed))));
                row.put("operator", shed);
                row.put("valid_from", SINCE);
                rows.add(row);
            }
        }
        if (!rows.isEmpty()) {
            set(rows, SAMPLE);
        }
    }

    private static List<Map<String, String>> rows() {
        try {
            List<String[]> lines = new ClassPathResource(SAMPLE).getContentAsString(StandardCharsets.UTF_8).lines()
                    .map(line -> line.split(",", -1)).toList();
            return lines.stream().skip(1).map(cells -> {
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < cells.length; i++) {
                    row.put(lines.getFirst()[i], cells[i].isEmpty() ? null : cells[i]);
                }
                return row;
            }).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
