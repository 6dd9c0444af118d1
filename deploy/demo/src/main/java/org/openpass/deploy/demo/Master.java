package org.openpass.deploy.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A master B/L of the ship of a day.
 *
 * @param forwarder code of the forwarder that sends its houses
 * @param place shed code of where it is unloaded
 */
record Master(String msn, String forwarder, String place, List<House> houses) {

    /** All that ship, with their houses. */
    static List<Master> all() throws IOException {
        List<House> houses = House.all();
        List<Master> masters = new ArrayList<>();
        for (Table.Row row : Table.read("ship/masters.csv")) {
            String msn = row.get("msn");
            masters.add(new Master(msn, row.get("forwarder"), row.get("place"), houses.stream().filter(h -> h.msn().equals(msn)).toList()));
        }
        return masters;
    }

    int packages() {
        return houses.stream().mapToInt(House::packages).sum();
    }

    /** Kilograms. */
    int weight() {
        return houses.stream().mapToInt(House::weight).sum();
    }

    /** The containers of its houses, by their last four digits. */
    List<String> containers() {
        return houses.stream().map(House::container).distinct().toList();
    }
}
