package org.openpass.tariff;

import java.io.IOException;
import java.io.Reader;
import java.util.List;

/** Brings tariff files in; for administrators. */
public interface TariffLoading {

    /** Most rows of a file. */
    int MOST_ROWS = 200_000;

    /** Most characters of a file. */
    int MOST_CHARACTERS = 30 * 1024 * 1024;

    /**
     * Loads a CSV file with a header, UTF-8. Either every row is loaded or none.
     * What the source brought before is replaced; the same content again changes nothing.
     *
     * @param source name under which the rows are kept, such as the notice that the file comes from
     */
    LoadReport load(Reader csv, TariffFileKind kind, String source) throws IOException;

    /**
     * Loads what the product carries: the internal taxes of the statutes, a small Korean tariff marked as sample, and
     * the commodity codes of the foreign test messages. Loading it again changes nothing.
     */
    List<LoadReport> loadSample() throws IOException;
}
