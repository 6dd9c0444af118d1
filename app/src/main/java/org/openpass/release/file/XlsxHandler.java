package org.openpass.release.file;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.model.StylesTable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/**
 * Reads cells for what they hold, not for what they show: 12.5 in a cell without decimals is not 13, and a day is a day in
 * whatever order a country writes it. A formula is the value that its program kept of it; one without a value is its own text,
 * so that the error shows what is missing.
 */
final class XlsxHandler extends XSSFSheetXMLHandler {

    /** A number as it is, a day as ISO 8601 writes it; a percentage and leading zeros as they are shown, since they mean that. */
    private static final class Held extends DataFormatter {

        Held() {
            super(Locale.ROOT);
        }

        @Override
        public String formatRawCellContents(double value, int index, String format, boolean since1904) {
            if (format != null && DateUtil.isADateFormat(index, format)) {
                LocalDateTime at = DateUtil.getLocalDateTime(value, since1904);
                return at == null ? NumberToTextConverter.toText(value)
                        : at.toLocalTime().equals(LocalTime.MIDNIGHT) ? at.toLocalDate().toString() : at.toString();
            }
            boolean shown = format != null && (format.contains("%") || format.matches("0{2,}"));
            return shown ? super.formatRawCellContents(value, index, format, since1904)
                    : new BigDecimal(NumberToTextConverter.toText(value)).toPlainString();
        }
    }

    private final XlsxCells cells;
    private final StringBuilder formula = new StringBuilder();
    private String reference;
    private boolean inFormula;
    private boolean valued;

    XlsxHandler(StylesTable styles, ReadOnlySharedStringsTable texts, XlsxCells cells) {
        super(styles, null, texts, cells, new Held(), false);
        this.cells = cells;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        super.startElement(uri, name, qualified, attributes);
        switch (name) {
            case "c" -> {
                reference = attributes.getValue("r");
                formula.setLength(0);
                valued = false;
            }
            case "f" -> inFormula = true;
            case "v", "is" -> valued = true;
            default -> { }
        }
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        super.characters(text, start, length);
        if (inFormula) {
            formula.append(text, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        super.endElement(uri, name, qualified);
        inFormula = inFormula && !name.equals("f");
        if (name.equals("c") && !valued && !formula.isEmpty()) {
            cells.cell(reference, "=" + formula, null);
        }
    }
}
