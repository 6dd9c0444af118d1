package org.openpass.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** What people see, saved to be looked at, where {@code -Dscreens} names a folder. */
public final class Screens {

    private static final int DOTS_PER_INCH = 110;

    private Screens() {
    }

    /** Saves a document and a picture of each of its pages. */
    public static void pdf(String name, byte[] pdf) throws IOException {
        String folder = System.getProperty("screens");
        if (folder == null) {
            return;
        }
        Files.write(Path.of(folder, name + ".pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                ImageIO.write(new PDFRenderer(document).renderImageWithDPI(page, DOTS_PER_INCH), "png",
                        Path.of(folder, name + "-" + (page + 1) + ".png").toFile());
            }
        }
    }
}
