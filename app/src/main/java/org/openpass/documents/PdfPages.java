package org.openpass.documents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.filter.MissingImageReaderException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.openpass.documents.PageDrawing.Drawn;
import org.openpass.documents.PageDrawing.Refused;
import org.openpass.documents.PreviewRefused.Reason;

/** Draws pages of PDF files; runs in the process of {@link PageDrawing}. */
final class PdfPages {

    /** Points of PDF to an inch. */
    private static final float POINTS = 72;
    /** So that small print can be read when it is enlarged twice. */
    private static final float USUAL_DPI = 144;
    /** Below this nothing can be read. */
    private static final float LEAST_DPI = 20;
    /** A2 at the usual density; a larger page, such as a plan, is drawn coarser. */
    private static final float MOST_PIXELS = 8_000_000;
    /** The longer side, of a strip for example. */
    private static final float LONGEST = 20_000;

    private PdfPages() {
    }

    static Drawn draw(byte[] content, int page) throws IOException, Refused {
        try (PDDocument document = Loader.loadPDF(content)) {
            int pages = document.getNumberOfPages();
            if (page > pages) {
                throw new Refused(Reason.NO_SUCH_PAGE);
            }
            if (page > PageDrawing.MOST_PAGES) {
                throw new Refused(Reason.TOO_MANY_PAGES);
            }
            boolean small = page == PageDrawing.SMALL;
            int index = small ? 0 : page - 1;
            float scale = small ? smallScale(document.getPage(index)) : scale(document.getPage(index));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            BufferedImage image = new Renderer(document).renderImage(index, scale, ImageType.RGB);
            ImageIO.write(image, small ? "jpg" : "png", out);
            return new Drawn(pages, small ? "image/jpeg" : "image/png", out);
        } catch (InvalidPasswordException e) {
            throw new Refused(Reason.ENCRYPTED);
        } catch (MissingImageReaderException e) {
            throw new Refused(Reason.UNKNOWN_FORMAT);
        }
    }

    /** As many pixels for any page: a plan that is too large to be read here is known again all the same. */
    private static float smallScale(PDPage page) throws Refused {
        PDRectangle box = page.getCropBox();
        // Half a pixel more, since the library cuts off what is less than a whole one.
        float scale = (PageDrawing.SMALL_PIXELS + 0.5f) / Math.max(box.getWidth(), box.getHeight());
        // A strip would be narrower than a pixel; no number is refused, too.
        if (!(scale * Math.min(box.getWidth(), box.getHeight()) >= 1)) {
            throw new Refused(Reason.TOO_LARGE);
        }
        return scale;
    }

    private static float scale(PDPage page) throws Refused {
        PDRectangle box = page.getCropBox();
        double area = (double) box.getWidth() * box.getHeight();
        double scale = Math.min(Math.min(USUAL_DPI / POINTS, Math.sqrt(MOST_PIXELS / area)),
                LONGEST / Math.max(box.getWidth(), box.getHeight()));
        // Written so that what is no number is refused, too.
        if (!(scale >= LEAST_DPI / POINTS)) {
            throw new Refused(Reason.TOO_LARGE);
        }
        return (float) scale;
    }

    /** Says so where the library would leave a picture out: an empty place would be read as an empty page. */
    private static final class Renderer extends PDFRenderer {

        Renderer(PDDocument document) {
            super(document);
            setSubsamplingAllowed(true);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new PageDrawer(parameters) {
                @Override
                protected void operatorException(Operator operator, List<COSBase> operands, IOException why) throws IOException {
                    // A picture that cannot be read is reported in many ways, by formats whose readers are not here, too.
                    if (why instanceof MissingImageReaderException || operator.getName().equals(OperatorName.DRAW_OBJECT)) {
                        throw new MissingImageReaderException(String.valueOf(why.getMessage()));
                    }
                    super.operatorException(operator, operands, why);
                }
            };
        }
    }
}
