package org.openpass.cargo;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.openpass.cargo.BillLine.Container;

/**
 * Lines of a manifest on the disk, one after the other, as {@link Intake#manifest} takes them: a door may have many more of them
 * than its memory takes. The place of a line is the number by which it is spoken of.
 */
public final class LineSpool implements AutoCloseable {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private final CSVPrinter printer;
    private int count;

    /** Begins a file with the names of the columns. */
    public LineSpool(Path file) throws IOException {
        BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        printer = new CSVPrinter(out, FORMAT);
        printer.printRecord(BillLine.COLUMNS);
    }

    /** The next line, as a message has it. */
    public void line(BillLine l) throws IOException {
        row(l.msn(), l.hsn(), l.mbl(), l.hbl(), l.kind() == null ? null : l.kind().name(), l.goods(), l.packages(), l.packageUnit(),
                plain(l.weight()), l.weightUnit(), plain(l.volume()), l.loadPort(), l.dischargePort(), l.consigneeId(), l.consignee(),
                l.shipper(), l.notifyParty(), l.forwarder(), l.place(), l.special(), l.cargoType(),
                l.containers().stream().map(LineSpool::text).collect(Collectors.joining(" ")), l.deleted() ? "Y" : "");
    }

    /** The next line, as it was written: by column, what is left out is not in it. */
    public void line(Map<String, String> cells) throws IOException {
        row(BillLine.COLUMNS.stream().map(cells::get).toArray());
    }

    /** Of a line the cells with the character U+0000, which no database keeps: they are told, not mended. @param row its place */
    public static List<Fault> unkept(int row, Map<String, String> cells) {
        return cells.entrySet().stream().filter(cell -> cell.getValue() != null && cell.getValue().indexOf('\0') >= 0)
                .map(cell -> Fault.at(row, cell.getKey(), "manifest.noCharacter", cell.getKey())).toList();
    }

    /** A place without a line: an empty row of a sheet. */
    public void none() throws IOException {
        row(new Object[BillLine.COLUMNS.size()]);
        count--;
    }

    /** How many lines were written. */
    public int count() {
        return count;
    }

    private void row(Object... cells) throws IOException {
        printer.printRecord(cells);
        count++;
    }

    private static String plain(BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    /** {@code NUMBER/SIZE/SEAL+SEAL}. */
    static String text(Container container) {
        String size = container.size() == null ? "" : container.size();
        List<String> seals = container.seals();
        return container.number() + (size.isEmpty() && seals.isEmpty() ? "" : "/" + size)
                + (seals.isEmpty() ? "" : "/" + String.join("+", seals));
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}
