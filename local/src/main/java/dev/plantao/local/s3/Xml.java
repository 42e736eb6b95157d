package dev.plantao.local.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// The XML of S3: small documents, written element by element.
final class Xml {
  private static final String NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/";
  private static final XMLOutputFactory OUTPUT = XMLOutputFactory.newFactory();

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter writer;

  private Xml() throws XMLStreamException {
    writer = OUTPUT.createXMLStreamWriter(text);
    writer.writeStartDocument("UTF-8", "1.0");
  }

  /// What writes the inside of an element.
  @FunctionalInterface
  interface Inside {
    void write(Xml xml);
  }

  static byte[] document(String root, Inside inside) {
    try {
      var xml = new Xml();
      xml.writer.writeStartElement(root);
      if (!root.equals("Error")) {
        xml.writer.writeDefaultNamespace(NAMESPACE);
      }
      inside.write(xml);
      xml.writer.writeEndDocument();
      return xml.text.toString().getBytes(StandardCharsets.UTF_8);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  Xml element(String name, Inside inside) {
    try {
      writer.writeStartElement(name);
      inside.write(this);
      writer.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  Xml element(String name, Object value) {
    return element(name, xml -> xml.text(value.toString()));
  }

  private void text(String value) {
    try {
      writer.writeCharacters(value);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The texts of all elements of a name.
  static List<String> texts(InputStream document, String element) throws IOException {
    var factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    var found = new ArrayList<String>();
    try {
      var reader = factory.createXMLStreamReader(document);
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT
            && reader.getLocalName().equals(element)) {
          found.add(reader.getElementText());
        }
      }
      return found;
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }
}
