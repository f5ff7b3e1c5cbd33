// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.reckoner.reporting.model.ReportModel;

/**
 * The metadata of the PDF, written here and not by the renderer, which would put the clock's time
 * into them. Information dictionary and XMP say the same, as ISO 19005-3, 6.6.2.3 asks.
 */
final class Metadata {
  private static final String PRODUCER = "Reckoner";

  private Metadata() {}

  static void write(PDDocument document, ReportModel.TitlePage title, LocalDate asOf)
      throws IOException {
    Calendar day = day(asOf);
    PDDocumentInformation information = new PDDocumentInformation();
    information.setTitle(title.title());
    information.setSubject(title.subtitle());
    information.setProducer(PRODUCER);
    information.setCreationDate(day);
    information.setModificationDate(day);
    document.setDocumentInformation(information);
    PDMetadata xmp = new PDMetadata(document);
    xmp.importXMPMetadata(xmp(title, asOf).getBytes(StandardCharsets.UTF_8));
    document.getDocumentCatalog().setMetadata(xmp);
  }

  /** The beginning of the day, as the PDF library takes moments. */
  static Calendar day(LocalDate asOf) {
    Calendar day = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    day.setTimeInMillis(asOf.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
    return day;
  }

  private static String xmp(ReportModel.TitlePage title, LocalDate asOf) {
    return """
        <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/">
         <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
          <rdf:Description rdf:about=""
            xmlns:dc="http://purl.org/dc/elements/1.1/"
            xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
            xmlns:xmp="http://ns.adobe.com/xap/1.0/"
            xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
            xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
            xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
            xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
            xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
           <pdfaid:part>3</pdfaid:part>
           <pdfaid:conformance>A</pdfaid:conformance>
           <pdfuaid:part>1</pdfuaid:part>
           <dc:format>application/pdf</dc:format>
           <dc:title><rdf:Alt><rdf:li xml:lang="x-default">TITLE</rdf:li></rdf:Alt></dc:title>
           <dc:description><rdf:Alt><rdf:li xml:lang="x-default">SUBJECT</rdf:li></rdf:Alt></dc:description>
           <dc:language><rdf:Bag><rdf:li>en</rdf:li></rdf:Bag></dc:language>
           <pdf:Producer>PRODUCER</pdf:Producer>
           <xmp:CreateDate>DAYT00:00:00Z</xmp:CreateDate>
           <xmp:ModifyDate>DAYT00:00:00Z</xmp:ModifyDate>
           <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
             <pdfaProperty:name>part</pdfaProperty:name>
             <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
             <pdfaProperty:category>internal</pdfaProperty:category>
             <pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
            </rdf:li></rdf:Seq></pdfaSchema:property>
           </rdf:li></rdf:Bag></pdfaExtension:schemas>
          </rdf:Description>
         </rdf:RDF>
        </x:xmpmeta>
        <?xpacket end="w"?>
        """
        .replace("PRODUCER", PRODUCER)
        .replace("DAY", asOf.toString())
        .replace("SUBJECT", escaped(title.subtitle()))
        .replace("TITLE", escaped(title.title()));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
