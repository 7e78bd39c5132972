/** Which block can hold which line, and what the lines look like. Generated from the grammar by `npm run generate`: do not edit. */
import type { LineTable } from '../lines/shape.ts';

export const LINE_TABLE: LineTable = {
 "": {
  "persona": {
   "rule": "Persona",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "name",
      "to": "name"
     },
     {
      "is": "optional",
      "of": {
       "is": "text",
       "to": "title"
      }
     }
    ]
   },
   "into": "blocks",
   "opens": "persona"
  },
  "segment": {
   "rule": "Segment",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "name",
      "to": "name"
     },
     {
      "is": "optional",
      "of": {
       "is": "text",
       "to": "title"
      }
     }
    ]
   },
   "into": "blocks",
   "opens": "segment"
  },
  "team": {
   "rule": "Team",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "name",
      "to": "name"
     },
     {
      "is": "optional",
      "of": {
       "is": "text",
       "to": "title"
      }
     }
    ]
   },
   "into": "blocks",
   "opens": "team"
  },
  "partner": {
   "rule": "Partner",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "name",
      "to": "name"
     },
     {
      "is": "optional",
      "of": {
       "is": "text",
       "to": "title"
      }
     }
    ]
   },
   "into": "blocks",
   "opens": "partner"
  },
  "channel": {
   "rule": "Channel",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "name",
      "to": "name"
     },
     {
      "is": "optional",
      "of": {
       "is": "text",
       "to": "title"
      }
     }
    ]
   },
   "into": "blocks",
   "opens": "channel"
  },
  "system": {
   "rule": "System",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "name",
      "to": "name"
     },
     {
      "is": "optional",
      "of": {
       "is": "text",
       "to": "title"
      }
     }
    ]
   },
   "into": "blocks",
   "opens": "system"
  },
  "competitor": {
   "rule": "Competitor",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "name",
      "to": "name"
     },
     {
      "is": "optional",
      "of": {
       "is": "text",
       "to": "title"
      }
     }
    ]
   },
   "into": "blocks",
   "opens": "competitor"
  },
  "source": {
   "rule": "Source",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "name",
      "to": "name"
     },
     {
      "is": "optional",
      "of": {
       "is": "text",
       "to": "title"
      }
     }
    ]
   },
   "into": "blocks",
   "opens": "source"
  },
  "metric": {
   "rule": "Metric",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "name",
      "to": "name"
     },
     {
      "is": "optional",
      "of": {
       "is": "text",
       "to": "title"
      }
     }
    ]
   },
   "into": "blocks",
   "opens": "metric"
  },
  "phases": {
   "rule": "Phases",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "name",
      "to": "name"
     },
     {
      "is": "optional",
      "of": {
       "is": "text",
       "to": "title"
      }
     }
    ]
   },
   "into": "blocks",
   "opens": "phases"
  },
  "sync": {
   "rule": "Sync",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "ref",
      "kinds": [
       "phases"
      ],
      "to": "process"
     },
     {
      "is": "word",
      "word": "with"
     },
     {
      "is": "ref",
      "kinds": [
       "phases"
      ],
      "to": "behaviour"
     }
    ]
   },
   "into": "blocks",
   "opens": "sync"
  },
  "journey": {
   "rule": "Journey",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "name",
      "to": "name"
     },
     {
      "is": "optional",
      "of": {
       "is": "text",
       "to": "title"
      }
     }
    ]
   },
   "into": "blocks",
   "opens": "journey"
  }
 },
 "persona": {
  "role": {
   "rule": "Role",
   "rest": {
    "is": "choice",
    "options": [
     {
      "is": "word",
      "word": "customer",
      "to": "value"
     },
     {
      "is": "word",
      "word": "employee",
      "to": "value"
     },
     {
      "is": "word",
      "word": "supplier",
      "to": "value"
     },
     {
      "is": "word",
      "word": "patient",
      "to": "value"
     },
     {
      "is": "word",
      "word": "professional",
      "to": "value"
     },
     {
      "is": "text",
      "to": "text"
     }
    ]
   },
   "into": "facts"
  },
  "segment": {
   "rule": "PersonaSegment",
   "rest": {
    "is": "ref",
    "kinds": [
     "segment"
    ],
    "to": "segment"
   },
   "into": "facts"
  },
  "goal": {
   "rule": "Goal",
   "rest": {
    "is": "text",
    "to": "text"
   },
   "into": "facts"
  },
  "need": {
   "rule": "Need",
   "rest": {
    "is": "text",
    "to": "text"
   },
   "into": "facts"
  },
  "quote": {
   "rule": "Quote",
   "rest": {
    "is": "text",
    "to": "text"
   },
   "into": "facts"
  },
  "prefers": {
   "rule": "Prefers",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "ref",
      "kinds": [
       "channel"
      ],
      "to": "channels",
      "as": "list"
     },
     {
      "is": "repeat",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": ","
        },
        {
         "is": "ref",
         "kinds": [
          "channel"
         ],
         "to": "channels",
         "as": "list"
        }
       ]
      }
     }
    ]
   },
   "into": "facts"
  },
  "size": {
   "rule": "Size",
   "rest": {
    "is": "number",
    "to": "number"
   },
   "into": "facts"
  },
  "evidence": {
   "rule": "Evidence",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "ref",
      "kinds": [
       "source"
      ],
      "to": "sources",
      "as": "list"
     },
     {
      "is": "repeat",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": ","
        },
        {
         "is": "ref",
         "kinds": [
          "source"
         ],
         "to": "sources",
         "as": "list"
        }
       ]
      }
     }
    ]
   },
   "into": "facts"
  },
  "note": {
   "rule": "Note",
   "rest": {
    "is": "text",
    "to": "text"
   },
   "into": "facts"
  }
 },
 "segment": {
  "size": {
   "rule": "Size",
   "rest": {
    "is": "number",
    "to": "number"
   },
   "into": "facts"
  },
  "criterion": {
   "rule": "Criterion",
   "rest": {
    "is": "text",
    "to": "text"
   },
   "into": "facts"
  },
  "note": {
   "rule": "Note",
   "rest": {
    "is": "text",
    "to": "text"
   },
   "into": "facts"
  }
 },
 "team": {
  "contact": {
   "rule": "Contact",
   "rest": {
    "is": "text",
    "to": "text"
   },
   "into": "facts"
  },
  "part": {
   "rule": "TeamPart",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "word",
      "word": "of"
     },
     {
      "is": "ref",
      "kinds": [
       "team",
       "partner"
      ],
      "to": "team"
     }
    ]
   },
   "into": "facts"
  },
  "note": {
   "rule": "Note",
   "rest": {
    "is": "text",
    "to": "text"
   },
   "into": "facts"
  }
 },
 "partner": {
  "contact": {
   "rule": "Contact",
   "rest": {
    "is": "text",
    "to": "text"
   },
   "into": "facts"
  },
  "part": {
   "rule": "TeamPart",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "word",
      "word": "of"
     },
     {
      "is": "ref",
      "kinds": [
       "team",
       "partner"
      ],
      "to": "team"
     }
    ]
   },
   "into": "facts"
  },
  "note": {
   "rule": "Note",
   "rest": {
    "is": "text",
    "to": "text"
   },
   "into": "facts"
  }
 },
 "channel": {
  "kind": {
   "rule": "ChannelKind",
   "rest": {
    "is": "choice",
    "options": [
     {
      "is": "word",
      "word": "in-person",
      "to": "value"
     },
     {
      "is": "word",
      "word": "remote",
      "to": "value"
     },
     {
      "is": "word",
      "word": "digital",
      "to": "value"
     }
    ]
   },
   "into": "facts"
  },
  "fits": {
   "rule": "Fits",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "ref",
      "kinds": [
       "phase"
      ],
      "to": "phases",
      "as": "list"
     },
     {
      "is": "repeat",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": ","
        },
        {
         "is": "ref",
         "kinds": [
          "phase"
         ],
         "to": "phases",
         "as": "list"
        }
       ]
      }
     }
    ]
   },
   "into": "facts"
  },
  "cost": {
   "rule": "Cost",
   "rest": {
    "is": "choice",
    "options": [
     {
      "is": "word",
      "word": "low",
      "to": "value"
     },
     {
      "is": "word",
      "word": "medium",
      "to": "value"
     },
     {
      "is": "word",
      "word": "high",
      "to": "value"
     }
    ]
   },
   "into": "facts"
  },
  "device": {
   "rule": "Device",
   "rest": {
    "is": "choice",
    "options": [
     {
      "is": "word",
      "word": "phone",
      "to": "value"
     },
     {
      "is": "word",
      "word": "desktop",
      "to": "value"
     },
     {
      "is": "word",
      "word": "any",
      "to": "value"
     }
    ]
   },
   "into": "facts"
  },
  "note": {
   "rule": "Note",
   "rest": {
    "is": "text",
    "to": "text"
   },
   "into": "facts"
  }
 },
 "system": {
  "owner": {
   "rule": "Owner",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "ref",
      "kinds": [
       "team"
      ],
      "to": "teams",
      "as": "list"
     },
     {
      "is": "repeat",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": ","
        },
        {
         "is": "ref",
         "kinds": [
          "team"
         ],
         "to": "teams",
         "as": "list"
        }
       ]
      }
     }
    ]
   },
   "into": "facts"
  },
  "note": {
   "rule": "Note",
   "rest": {
    "is": "text",
    "to": "text"
   },
   "into": "facts"
  }
 },
 "competitor": {
  "note": {
   "rule": "Note",
   "rest": {
    "is": "text",
    "to": "text"
   },
   "into": "facts"
  }
 },
 "source": {
  "kind": {
   "rule": "SourceKind",
   "rest": {
    "is": "choice",
    "options": [
     {
      "is": "word",
      "word": "interview",
      "to": "value"
     },
     {
      "is": "word",
      "word": "survey",
      "to": "value"
     },
     {
      "is": "word",
      "word": "observation",
      "to": "value"
     },
     {
      "is": "word",
      "word": "analytics",
      "to": "value"
     },
     {
      "is": "word",
      "word": "support",
      "to": "value"
     },
     {
      "is": "word",
      "word": "crm",
      "to": "value"
     },
     {
      "is": "word",
      "word": "report",
      "to": "value"
     },
     {
      "is": "word",
      "word": "assumption",
      "to": "value"
     }
    ]
   },
   "into": "facts"
  },
  "date": {
   "rule": "When",
   "rest": {
    "is": "date",
    "to": "date"
   },
   "into": "facts"
  },
  "sample": {
   "rule": "Sample",
   "rest": {
    "is": "number",
    "to": "number"
   },
   "into": "facts"
  },
  "link": {
   "rule": "Link",
   "rest": {
    "is": "text",
    "to": "text"
   },
   "into": "facts"
  },
  "personal": {
   "rule": "PersonalData",
   "rest": {
    "is": "word",
    "word": "data"
   },
   "into": "facts",
   "lead": {
    "to": "said",
    "as": "flag"
   }
  },
  "consent": {
   "rule": "Consent",
   "rest": {
    "is": "text",
    "to": "text"
   },
   "into": "facts"
  },
  "note": {
   "rule": "Note",
   "rest": {
    "is": "text",
    "to": "text"
   },
   "into": "facts"
  }
 },
 "metric": {
  "kind": {
   "rule": "MetricKind",
   "rest": {
    "is": "choice",
    "options": [
     {
      "is": "word",
      "word": "csat",
      "to": "value"
     },
     {
      "is": "word",
      "word": "nps",
      "to": "value"
     },
     {
      "is": "word",
      "word": "ces",
      "to": "value"
     },
     {
      "is": "word",
      "word": "conversion",
      "to": "value"
     },
     {
      "is": "word",
      "word": "clv",
      "to": "value"
     },
     {
      "is": "word",
      "word": "count",
      "to": "value"
     },
     {
      "is": "word",
      "word": "duration",
      "to": "value"
     },
     {
      "is": "word",
      "word": "rate",
      "to": "value"
     }
    ]
   },
   "into": "facts"
  },
  "exposed": {
   "rule": "MetricInput",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "number",
      "to": "number"
     },
     {
      "is": "optional",
      "of": {
       "is": "choice",
       "options": [
        {
         "is": "word",
         "word": "%",
         "to": "unit"
        },
        {
         "is": "free",
         "to": "unit"
        },
        {
         "is": "currency",
         "to": "unit"
        }
       ]
      }
     },
     {
      "is": "optional",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": "per"
        },
        {
         "is": "free",
         "to": "per"
        }
       ]
      }
     }
    ]
   },
   "into": "facts",
   "lead": {
    "to": "input"
   }
  },
  "completed": {
   "rule": "MetricInput",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "number",
      "to": "number"
     },
     {
      "is": "optional",
      "of": {
       "is": "choice",
       "options": [
        {
         "is": "word",
         "word": "%",
         "to": "unit"
        },
        {
         "is": "free",
         "to": "unit"
        },
        {
         "is": "currency",
         "to": "unit"
        }
       ]
      }
     },
     {
      "is": "optional",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": "per"
        },
        {
         "is": "free",
         "to": "per"
        }
       ]
      }
     }
    ]
   },
   "into": "facts",
   "lead": {
    "to": "input"
   }
  },
  "annual-revenue": {
   "rule": "MetricInput",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "number",
      "to": "number"
     },
     {
      "is": "optional",
      "of": {
       "is": "choice",
       "options": [
        {
         "is": "word",
         "word": "%",
         "to": "unit"
        },
        {
         "is": "free",
         "to": "unit"
        },
        {
         "is": "currency",
         "to": "unit"
        }
       ]
      }
     },
     {
      "is": "optional",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": "per"
        },
        {
         "is": "free",
         "to": "per"
        }
       ]
      }
     }
    ]
   },
   "into": "facts",
   "lead": {
    "to": "input"
   }
  },
  "lifespan": {
   "rule": "MetricInput",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "number",
      "to": "number"
     },
     {
      "is": "optional",
      "of": {
       "is": "choice",
       "options": [
        {
         "is": "word",
         "word": "%",
         "to": "unit"
        },
        {
         "is": "free",
         "to": "unit"
        },
        {
         "is": "currency",
         "to": "unit"
        }
       ]
      }
     },
     {
      "is": "optional",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": "per"
        },
        {
         "is": "free",
         "to": "per"
        }
       ]
      }
     }
    ]
   },
   "into": "facts",
   "lead": {
    "to": "input"
   }
  },
  "acquisition-cost": {
   "rule": "MetricInput",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "number",
      "to": "number"
     },
     {
      "is": "optional",
      "of": {
       "is": "choice",
       "options": [
        {
         "is": "word",
         "word": "%",
         "to": "unit"
        },
        {
         "is": "free",
         "to": "unit"
        },
        {
         "is": "currency",
         "to": "unit"
        }
       ]
      }
     },
     {
      "is": "optional",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": "per"
        },
        {
         "is": "free",
         "to": "per"
        }
       ]
      }
     }
    ]
   },
   "into": "facts",
   "lead": {
    "to": "input"
   }
  },
  "promoters": {
   "rule": "MetricInput",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "number",
      "to": "number"
     },
     {
      "is": "optional",
      "of": {
       "is": "choice",
       "options": [
        {
         "is": "word",
         "word": "%",
         "to": "unit"
        },
        {
         "is": "free",
         "to": "unit"
        },
        {
         "is": "currency",
         "to": "unit"
        }
       ]
      }
     },
     {
      "is": "optional",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": "per"
        },
        {
         "is": "free",
         "to": "per"
        }
       ]
      }
     }
    ]
   },
   "into": "facts",
   "lead": {
    "to": "input"
   }
  },
  "passives": {
   "rule": "MetricInput",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "number",
      "to": "number"
     },
     {
      "is": "optional",
      "of": {
       "is": "choice",
       "options": [
        {
         "is": "word",
         "word": "%",
         "to": "unit"
        },
        {
         "is": "free",
         "to": "unit"
        },
        {
         "is": "currency",
         "to": "unit"
        }
       ]
      }
     },
     {
      "is": "optional",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": "per"
        },
        {
         "is": "free",
         "to": "per"
        }
       ]
      }
     }
    ]
   },
   "into": "facts",
   "lead": {
    "to": "input"
   }
  },
  "detractors": {
   "rule": "MetricInput",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "number",
      "to": "number"
     },
     {
      "is": "optional",
      "of": {
       "is": "choice",
       "options": [
        {
         "is": "word",
         "word": "%",
         "to": "unit"
        },
        {
         "is": "free",
         "to": "unit"
        },
        {
         "is": "currency",
         "to": "unit"
        }
       ]
      }
     },
     {
      "is": "optional",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": "per"
        },
        {
         "is": "free",
         "to": "per"
        }
       ]
      }
     }
    ]
   },
   "into": "facts",
   "lead": {
    "to": "input"
   }
  },
  "value": {
   "rule": "MetricValue",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "number",
      "to": "number"
     },
     {
      "is": "optional",
      "of": {
       "is": "choice",
       "options": [
        {
         "is": "word",
         "word": "%",
         "to": "unit"
        },
        {
         "is": "free",
         "to": "unit"
        },
        {
         "is": "currency",
         "to": "unit"
        }
       ]
      }
     },
     {
      "is": "optional",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": "per"
        },
        {
         "is": "free",
         "to": "per"
        }
       ]
      }
     }
    ]
   },
   "into": "facts"
  },
  "target": {
   "rule": "MetricTarget",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "optional",
      "of": {
       "is": "choice",
       "options": [
        {
         "is": "word",
         "word": ">=",
         "to": "comparison"
        },
        {
         "is": "word",
         "word": "<=",
         "to": "comparison"
        },
        {
         "is": "word",
         "word": ">",
         "to": "comparison"
        },
        {
         "is": "word",
         "word": "<",
         "to": "comparison"
        }
       ]
      }
     },
     {
      "is": "number",
      "to": "number"
     },
     {
      "is": "optional",
      "of": {
       "is": "choice",
       "options": [
        {
         "is": "word",
         "word": "%",
         "to": "unit"
        },
        {
         "is": "free",
         "to": "unit"
        },
        {
         "is": "currency",
         "to": "unit"
        }
       ]
      }
     },
     {
      "is": "optional",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": "per"
        },
        {
         "is": "free",
         "to": "per"
        }
       ]
      }
     }
    ]
   },
   "into": "facts"
  },
  "date": {
   "rule": "When",
   "rest": {
    "is": "date",
    "to": "date"
   },
   "into": "facts"
  },
  "evidence": {
   "rule": "Evidence",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "ref",
      "kinds": [
       "source"
      ],
      "to": "sources",
      "as": "list"
     },
     {
      "is": "repeat",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": ","
        },
        {
         "is": "ref",
         "kinds": [
          "source"
         ],
         "to": "sources",
         "as": "list"
        }
       ]
      }
     }
    ]
   },
   "into": "facts"
  },
  "note": {
   "rule": "Note",
   "rest": {
    "is": "text",
    "to": "text"
   },
   "into": "facts"
  }
 },
 "phases": {
  "phase": {
   "rule": "Phase",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "name",
      "to": "name"
     },
     {
      "is": "optional",
      "of": {
       "is": "text",
       "to": "title"
      }
     }
    ]
   },
   "into": "phases"
  }
 },
 "sync": {
  "pair": {
   "rule": "Pair",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "ref",
      "kinds": [
       "phase"
      ],
      "to": "process"
     },
     {
      "is": "ref",
      "kinds": [
       "phase"
      ],
      "to": "behaviour"
     }
    ]
   },
   "into": "facts"
  },
  "free": {
   "rule": "Free",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "ref",
      "kinds": [
       "phase"
      ],
      "to": "phases",
      "as": "list"
     },
     {
      "is": "repeat",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": ","
        },
        {
         "is": "ref",
         "kinds": [
          "phase"
         ],
         "to": "phases",
         "as": "list"
        }
       ]
      }
     }
    ]
   },
   "into": "facts"
  }
 },
 "journey": {
  "state": {
   "rule": "State",
   "rest": {
    "is": "choice",
    "options": [
     {
      "is": "word",
      "word": "current",
      "to": "value"
     },
     {
      "is": "word",
      "word": "future",
      "to": "value"
     }
    ]
   },
   "into": "facts"
  },
  "for": {
   "rule": "For",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "ref",
      "kinds": [
       "persona"
      ],
      "to": "personas",
      "as": "list"
     },
     {
      "is": "repeat",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": ","
        },
        {
         "is": "ref",
         "kinds": [
          "persona"
         ],
         "to": "personas",
         "as": "list"
        }
       ]
      }
     }
    ]
   },
   "into": "facts"
  },
  "kind": {
   "rule": "JourneyKind",
   "rest": {
    "is": "choice",
    "options": [
     {
      "is": "word",
      "word": "customer",
      "to": "value"
     },
     {
      "is": "word",
      "word": "buyer",
      "to": "value"
     },
     {
      "is": "word",
      "word": "patient",
      "to": "value"
     },
     {
      "is": "word",
      "word": "professional",
      "to": "value"
     },
     {
      "is": "word",
      "word": "employee",
      "to": "value"
     },
     {
      "is": "word",
      "word": "supplier",
      "to": "value"
     }
    ]
   },
   "into": "facts"
  },
  "archetype": {
   "rule": "Archetype",
   "rest": {
    "is": "choice",
    "options": [
     {
      "is": "word",
      "word": "routine",
      "to": "value"
     },
     {
      "is": "word",
      "word": "joyride",
      "to": "value"
     },
     {
      "is": "word",
      "word": "trek",
      "to": "value"
     },
     {
      "is": "word",
      "word": "odyssey",
      "to": "value"
     }
    ]
   },
   "into": "facts"
  },
  "goal": {
   "rule": "Goal",
   "rest": {
    "is": "text",
    "to": "text"
   },
   "into": "facts"
  },
  "from": {
   "rule": "From",
   "rest": {
    "is": "text",
    "to": "text"
   },
   "into": "facts"
  },
  "until": {
   "rule": "Until",
   "rest": {
    "is": "text",
    "to": "text"
   },
   "into": "facts"
  },
  "owner": {
   "rule": "Owner",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "ref",
      "kinds": [
       "team"
      ],
      "to": "teams",
      "as": "list"
     },
     {
      "is": "repeat",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": ","
        },
        {
         "is": "ref",
         "kinds": [
          "team"
         ],
         "to": "teams",
         "as": "list"
        }
       ]
      }
     }
    ]
   },
   "into": "facts"
  },
  "improves": {
   "rule": "Improves",
   "rest": {
    "is": "ref",
    "kinds": [
     "journey"
    ],
    "to": "journey"
   },
   "into": "facts"
  },
  "part": {
   "rule": "JourneyPart",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "word",
      "word": "of"
     },
     {
      "is": "ref",
      "kinds": [
       "journey"
      ],
      "to": "journey"
     }
    ]
   },
   "into": "facts"
  },
  "status": {
   "rule": "JourneyStatus",
   "rest": {
    "is": "choice",
    "options": [
     {
      "is": "word",
      "word": "draft",
      "to": "value"
     },
     {
      "is": "word",
      "word": "reviewed",
      "to": "value"
     },
     {
      "is": "word",
      "word": "approved",
      "to": "value"
     }
    ]
   },
   "into": "facts"
  },
  "reviewed": {
   "rule": "Reviewed",
   "rest": {
    "is": "date",
    "to": "date"
   },
   "into": "facts"
  },
  "review": {
   "rule": "ReviewEvery",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "word",
      "word": "every"
     },
     {
      "is": "number",
      "to": "number"
     },
     {
      "is": "choice",
      "options": [
       {
        "is": "word",
        "word": "sec",
        "to": "unit"
       },
       {
        "is": "word",
        "word": "min",
        "to": "unit"
       },
       {
        "is": "word",
        "word": "minute",
        "to": "unit"
       },
       {
        "is": "word",
        "word": "minutes",
        "to": "unit"
       },
       {
        "is": "word",
        "word": "hour",
        "to": "unit"
       },
       {
        "is": "word",
        "word": "hours",
        "to": "unit"
       },
       {
        "is": "word",
        "word": "day",
        "to": "unit"
       },
       {
        "is": "word",
        "word": "days",
        "to": "unit"
       },
       {
        "is": "word",
        "word": "week",
        "to": "unit"
       },
       {
        "is": "word",
        "word": "weeks",
        "to": "unit"
       },
       {
        "is": "word",
        "word": "month",
        "to": "unit"
       },
       {
        "is": "word",
        "word": "months",
        "to": "unit"
       },
       {
        "is": "word",
        "word": "year",
        "to": "unit"
       },
       {
        "is": "word",
        "word": "years",
        "to": "unit"
       }
      ]
     }
    ]
   },
   "into": "facts"
  },
  "lang": {
   "rule": "Lang",
   "rest": {
    "is": "free",
    "to": "tag"
   },
   "into": "facts"
  },
  "drops": {
   "rule": "Drops",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "ref",
      "kinds": [
       "stage"
      ],
      "to": "stage"
     },
     {
      "is": "optional",
      "of": {
       "is": "text",
       "to": "text"
      }
     }
    ]
   },
   "into": "facts"
  },
  "note": {
   "rule": "Note",
   "rest": {
    "is": "text",
    "to": "text"
   },
   "into": "facts"
  },
  "stage": {
   "rule": "Stage",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "name",
      "to": "name"
     },
     {
      "is": "optional",
      "of": {
       "is": "text",
       "to": "title"
      }
     }
    ]
   },
   "into": "stages",
   "opens": "stage"
  },
  "opportunity": {
   "rule": "Opportunity",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "name",
      "to": "name"
     },
     {
      "is": "optional",
      "of": {
       "is": "text",
       "to": "title"
      }
     }
    ]
   },
   "into": "opportunities",
   "opens": "opportunity"
  }
 },
 "stage": {
  "owner": {
   "rule": "Owner",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "ref",
      "kinds": [
       "team"
      ],
      "to": "teams",
      "as": "list"
     },
     {
      "is": "repeat",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": ","
        },
        {
         "is": "ref",
         "kinds": [
          "team"
         ],
         "to": "teams",
         "as": "list"
        }
       ]
      }
     }
    ]
   },
   "into": "facts"
  },
  "process": {
   "rule": "StageProcess",
   "rest": {
    "is": "ref",
    "kinds": [
     "phase"
    ],
    "to": "phase"
   },
   "into": "facts"
  },
  "phase": {
   "rule": "StagePhase",
   "rest": {
    "is": "ref",
    "kinds": [
     "phase"
    ],
    "to": "phase"
   },
   "into": "facts"
  },
  "goal": {
   "rule": "Goal",
   "rest": {
    "is": "text",
    "to": "text"
   },
   "into": "facts"
  },
  "milestone": {
   "rule": "Milestone",
   "rest": {
    "is": "text",
    "to": "text"
   },
   "into": "facts"
  },
  "measures": {
   "rule": "Measures",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "ref",
      "kinds": [
       "metric"
      ],
      "to": "metrics",
      "as": "list"
     },
     {
      "is": "repeat",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": ","
        },
        {
         "is": "ref",
         "kinds": [
          "metric"
         ],
         "to": "metrics",
         "as": "list"
        }
       ]
      }
     }
    ]
   },
   "into": "facts"
  },
  "drops": {
   "rule": "Drops",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "ref",
      "kinds": [
       "stage"
      ],
      "to": "stage"
     },
     {
      "is": "optional",
      "of": {
       "is": "text",
       "to": "text"
      }
     }
    ]
   },
   "into": "facts"
  },
  "not": {
   "rule": "NotFor",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "word",
      "word": "for"
     },
     {
      "is": "ref",
      "kinds": [
       "persona"
      ],
      "to": "persona"
     },
     {
      "is": "optional",
      "of": {
       "is": "text",
       "to": "text"
      }
     }
    ]
   },
   "into": "facts"
  },
  "note": {
   "rule": "Note",
   "rest": {
    "is": "text",
    "to": "text"
   },
   "into": "facts"
  },
  "touchpoint": {
   "rule": "Touchpoint",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "name",
      "to": "name"
     },
     {
      "is": "optional",
      "of": {
       "is": "text",
       "to": "title"
      }
     }
    ]
   },
   "into": "touchpoints",
   "opens": "touchpoint"
  }
 },
 "touchpoint": {
  "via": {
   "rule": "Via",
   "rest": {
    "is": "ref",
    "kinds": [
     "channel"
    ],
    "to": "channel"
   },
   "into": "facts"
  },
  "for": {
   "rule": "For",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "ref",
      "kinds": [
       "persona"
      ],
      "to": "personas",
      "as": "list"
     },
     {
      "is": "repeat",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": ","
        },
        {
         "is": "ref",
         "kinds": [
          "persona"
         ],
         "to": "personas",
         "as": "list"
        }
       ]
      }
     }
    ]
   },
   "into": "facts"
  },
  "owner": {
   "rule": "Owner",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "ref",
      "kinds": [
       "team"
      ],
      "to": "teams",
      "as": "list"
     },
     {
      "is": "repeat",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": ","
        },
        {
         "is": "ref",
         "kinds": [
          "team"
         ],
         "to": "teams",
         "as": "list"
        }
       ]
      }
     }
    ]
   },
   "into": "facts"
  },
  "provider": {
   "rule": "Provider",
   "rest": {
    "is": "ref",
    "kinds": [
     "partner"
    ],
    "to": "partner"
   },
   "into": "facts"
  },
  "action": {
   "rule": "Action",
   "rest": {
    "is": "text",
    "to": "text"
   },
   "into": "facts"
  },
  "thought": {
   "rule": "Thought",
   "rest": {
    "is": "text",
    "to": "text"
   },
   "into": "facts"
  },
  "expects": {
   "rule": "Expects",
   "rest": {
    "is": "text",
    "to": "text"
   },
   "into": "facts"
  },
  "emotion": {
   "rule": "Emotion",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "optional",
      "of": {
       "is": "ref",
       "kinds": [
        "persona"
       ],
       "to": "persona"
      }
     },
     {
      "is": "choice",
      "options": [
       {
        "is": "number",
        "to": "score"
       },
       {
        "is": "word",
        "word": "n/a",
        "to": "absent",
        "as": "flag"
       }
      ]
     },
     {
      "is": "optional",
      "of": {
       "is": "text",
       "to": "text"
      }
     }
    ]
   },
   "into": "facts"
  },
  "effort": {
   "rule": "Effort",
   "rest": {
    "is": "number",
    "to": "number"
   },
   "into": "facts"
  },
  "wait": {
   "rule": "Wait",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "number",
      "to": "number"
     },
     {
      "is": "choice",
      "options": [
       {
        "is": "word",
        "word": "sec",
        "to": "unit"
       },
       {
        "is": "word",
        "word": "min",
        "to": "unit"
       },
       {
        "is": "word",
        "word": "minute",
        "to": "unit"
       },
       {
        "is": "word",
        "word": "minutes",
        "to": "unit"
       },
       {
        "is": "word",
        "word": "hour",
        "to": "unit"
       },
       {
        "is": "word",
        "word": "hours",
        "to": "unit"
       },
       {
        "is": "word",
        "word": "day",
        "to": "unit"
       },
       {
        "is": "word",
        "word": "days",
        "to": "unit"
       },
       {
        "is": "word",
        "word": "week",
        "to": "unit"
       },
       {
        "is": "word",
        "word": "weeks",
        "to": "unit"
       },
       {
        "is": "word",
        "word": "month",
        "to": "unit"
       },
       {
        "is": "word",
        "word": "months",
        "to": "unit"
       },
       {
        "is": "word",
        "word": "year",
        "to": "unit"
       },
       {
        "is": "word",
        "word": "years",
        "to": "unit"
       }
      ]
     }
    ]
   },
   "into": "facts"
  },
  "cue": {
   "rule": "Cue",
   "rest": {
    "is": "text",
    "to": "text"
   },
   "into": "facts"
  },
  "moment": {
   "rule": "MomentOfTruth",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "word",
      "word": "of"
     },
     {
      "is": "word",
      "word": "truth"
     }
    ]
   },
   "into": "facts",
   "lead": {
    "to": "said",
    "as": "flag"
   }
  },
  "frontstage": {
   "rule": "Frontstage",
   "rest": {
    "is": "text",
    "to": "text"
   },
   "into": "facts"
  },
  "backstage": {
   "rule": "Backstage",
   "rest": {
    "is": "text",
    "to": "text"
   },
   "into": "facts"
  },
  "support": {
   "rule": "Support",
   "rest": {
    "is": "text",
    "to": "text"
   },
   "into": "facts"
  },
  "uses": {
   "rule": "Uses",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "ref",
      "kinds": [
       "system"
      ],
      "to": "systems",
      "as": "list"
     },
     {
      "is": "repeat",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": ","
        },
        {
         "is": "ref",
         "kinds": [
          "system"
         ],
         "to": "systems",
         "as": "list"
        }
       ]
      }
     }
    ]
   },
   "into": "facts"
  },
  "data": {
   "rule": "Data",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "choice",
      "options": [
       {
        "is": "word",
        "word": "personal",
        "to": "values",
        "as": "list"
       },
       {
        "is": "word",
        "word": "health",
        "to": "values",
        "as": "list"
       }
      ]
     },
     {
      "is": "repeat",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": ","
        },
        {
         "is": "choice",
         "options": [
          {
           "is": "word",
           "word": "personal",
           "to": "values",
           "as": "list"
          },
          {
           "is": "word",
           "word": "health",
           "to": "values",
           "as": "list"
          }
         ]
        }
       ]
      }
     }
    ]
   },
   "into": "facts"
  },
  "consent": {
   "rule": "Consent",
   "rest": {
    "is": "text",
    "to": "text"
   },
   "into": "facts"
  },
  "personalised": {
   "rule": "PersonalisedBy",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "word",
      "word": "by"
     },
     {
      "is": "ref",
      "kinds": [
       "segment"
      ],
      "to": "segments",
      "as": "list"
     },
     {
      "is": "repeat",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": ","
        },
        {
         "is": "ref",
         "kinds": [
          "segment"
         ],
         "to": "segments",
         "as": "list"
        }
       ]
      }
     }
    ]
   },
   "into": "facts"
  },
  "rival": {
   "rule": "Rival",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "ref",
      "kinds": [
       "competitor"
      ],
      "to": "competitor"
     },
     {
      "is": "optional",
      "of": {
       "is": "text",
       "to": "text"
      }
     }
    ]
   },
   "into": "facts"
  },
  "measures": {
   "rule": "Measures",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "ref",
      "kinds": [
       "metric"
      ],
      "to": "metrics",
      "as": "list"
     },
     {
      "is": "repeat",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": ","
        },
        {
         "is": "ref",
         "kinds": [
          "metric"
         ],
         "to": "metrics",
         "as": "list"
        }
       ]
      }
     }
    ]
   },
   "into": "facts"
  },
  "evidence": {
   "rule": "Evidence",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "ref",
      "kinds": [
       "source"
      ],
      "to": "sources",
      "as": "list"
     },
     {
      "is": "repeat",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": ","
        },
        {
         "is": "ref",
         "kinds": [
          "source"
         ],
         "to": "sources",
         "as": "list"
        }
       ]
      }
     }
    ]
   },
   "into": "facts"
  },
  "handoff": {
   "rule": "Handoff",
   "rest": {
    "is": "text",
    "to": "text"
   },
   "into": "facts"
  },
  "next": {
   "rule": "Next",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "ref",
      "kinds": [
       "touchpoint"
      ],
      "to": "touchpoints",
      "as": "list"
     },
     {
      "is": "repeat",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": ","
        },
        {
         "is": "ref",
         "kinds": [
          "touchpoint"
         ],
         "to": "touchpoints",
         "as": "list"
        }
       ]
      }
     },
     {
      "is": "optional",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": "when"
        },
        {
         "is": "text",
         "to": "text"
        }
       ]
      }
     }
    ]
   },
   "into": "facts"
  },
  "exit": {
   "rule": "Exit",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "optional",
      "of": {
       "is": "text",
       "to": "text"
      }
     },
     {
      "is": "optional",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "number",
         "to": "percent"
        },
        {
         "is": "optional",
         "of": {
          "is": "word",
          "word": "%"
         }
        }
       ]
      }
     }
    ]
   },
   "into": "facts"
  },
  "continues": {
   "rule": "Continues",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "ref",
      "kinds": [
       "touchpoint",
       "stage",
       "journey"
      ],
      "to": "places",
      "as": "list"
     },
     {
      "is": "repeat",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": ","
        },
        {
         "is": "ref",
         "kinds": [
          "touchpoint",
          "stage",
          "journey"
         ],
         "to": "places",
         "as": "list"
        }
       ]
      }
     }
    ]
   },
   "into": "facts"
  },
  "includes": {
   "rule": "Includes",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "ref",
      "kinds": [
       "journey"
      ],
      "to": "journeys",
      "as": "list"
     },
     {
      "is": "repeat",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": ","
        },
        {
         "is": "ref",
         "kinds": [
          "journey"
         ],
         "to": "journeys",
         "as": "list"
        }
       ]
      }
     }
    ]
   },
   "into": "facts"
  },
  "replaces": {
   "rule": "Replaces",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "ref",
      "kinds": [
       "touchpoint"
      ],
      "to": "touchpoints",
      "as": "list"
     },
     {
      "is": "repeat",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": ","
        },
        {
         "is": "ref",
         "kinds": [
          "touchpoint"
         ],
         "to": "touchpoints",
         "as": "list"
        }
       ]
      }
     }
    ]
   },
   "into": "facts"
  },
  "resolves": {
   "rule": "Resolves",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "ref",
      "kinds": [
       "pain"
      ],
      "to": "pains",
      "as": "list"
     },
     {
      "is": "repeat",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": ","
        },
        {
         "is": "ref",
         "kinds": [
          "pain"
         ],
         "to": "pains",
         "as": "list"
        }
       ]
      }
     }
    ]
   },
   "into": "facts"
  },
  "link": {
   "rule": "Link",
   "rest": {
    "is": "text",
    "to": "text"
   },
   "into": "facts"
  },
  "note": {
   "rule": "Note",
   "rest": {
    "is": "text",
    "to": "text"
   },
   "into": "facts"
  },
  "pain": {
   "rule": "Pain",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "name",
      "to": "name"
     },
     {
      "is": "optional",
      "of": {
       "is": "text",
       "to": "title"
      }
     }
    ]
   },
   "into": "pains",
   "opens": "pain"
  }
 },
 "pain": {
  "severity": {
   "rule": "Severity",
   "rest": {
    "is": "choice",
    "options": [
     {
      "is": "word",
      "word": "low",
      "to": "value"
     },
     {
      "is": "word",
      "word": "medium",
      "to": "value"
     },
     {
      "is": "word",
      "word": "high",
      "to": "value"
     }
    ]
   },
   "into": "facts"
  },
  "evidence": {
   "rule": "Evidence",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "ref",
      "kinds": [
       "source"
      ],
      "to": "sources",
      "as": "list"
     },
     {
      "is": "repeat",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": ","
        },
        {
         "is": "ref",
         "kinds": [
          "source"
         ],
         "to": "sources",
         "as": "list"
        }
       ]
      }
     }
    ]
   },
   "into": "facts"
  },
  "note": {
   "rule": "Note",
   "rest": {
    "is": "text",
    "to": "text"
   },
   "into": "facts"
  }
 },
 "opportunity": {
  "addresses": {
   "rule": "Addresses",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "ref",
      "kinds": [
       "pain"
      ],
      "to": "pains",
      "as": "list"
     },
     {
      "is": "repeat",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": ","
        },
        {
         "is": "ref",
         "kinds": [
          "pain"
         ],
         "to": "pains",
         "as": "list"
        }
       ]
      }
     }
    ]
   },
   "into": "facts"
  },
  "owner": {
   "rule": "Owner",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "ref",
      "kinds": [
       "team"
      ],
      "to": "teams",
      "as": "list"
     },
     {
      "is": "repeat",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": ","
        },
        {
         "is": "ref",
         "kinds": [
          "team"
         ],
         "to": "teams",
         "as": "list"
        }
       ]
      }
     }
    ]
   },
   "into": "facts"
  },
  "impact": {
   "rule": "Impact",
   "rest": {
    "is": "choice",
    "options": [
     {
      "is": "word",
      "word": "low",
      "to": "value"
     },
     {
      "is": "word",
      "word": "medium",
      "to": "value"
     },
     {
      "is": "word",
      "word": "high",
      "to": "value"
     }
    ]
   },
   "into": "facts"
  },
  "effort": {
   "rule": "OpportunityEffort",
   "rest": {
    "is": "choice",
    "options": [
     {
      "is": "word",
      "word": "low",
      "to": "value"
     },
     {
      "is": "word",
      "word": "medium",
      "to": "value"
     },
     {
      "is": "word",
      "word": "high",
      "to": "value"
     }
    ]
   },
   "into": "facts"
  },
  "status": {
   "rule": "OpportunityStatus",
   "rest": {
    "is": "choice",
    "options": [
     {
      "is": "word",
      "word": "idea",
      "to": "value"
     },
     {
      "is": "word",
      "word": "planned",
      "to": "value"
     },
     {
      "is": "word",
      "word": "doing",
      "to": "value"
     },
     {
      "is": "word",
      "word": "done",
      "to": "value"
     },
     {
      "is": "word",
      "word": "dropped",
      "to": "value"
     }
    ]
   },
   "into": "facts"
  },
  "ticket": {
   "rule": "Ticket",
   "rest": {
    "is": "text",
    "to": "text"
   },
   "into": "facts"
  },
  "measures": {
   "rule": "Measures",
   "rest": {
    "is": "sequence",
    "parts": [
     {
      "is": "ref",
      "kinds": [
       "metric"
      ],
      "to": "metrics",
      "as": "list"
     },
     {
      "is": "repeat",
      "of": {
       "is": "sequence",
       "parts": [
        {
         "is": "word",
         "word": ","
        },
        {
         "is": "ref",
         "kinds": [
          "metric"
         ],
         "to": "metrics",
         "as": "list"
        }
       ]
      }
     }
    ]
   },
   "into": "facts"
  },
  "note": {
   "rule": "Note",
   "rest": {
    "is": "text",
    "to": "text"
   },
   "into": "facts"
  }
 }
};

/** The grammar's terminals. */
export const TERMINALS = {
    LONG_TEXT: /"""[\s\S]*?"""/,
    TEXT: /"[^"\\\r\n]*(\\[^\r\n][^"\\\r\n]*)*\\?"?/,
    DATE: /[0-9]{4}-[0-9]{2}-[0-9]{2}/,
    NUMBER: /[+-]?[0-9]+(\.[0-9]+)?/,
    ID: /[\p{L}_][\p{L}\p{M}\p{N}_]*(-[\p{L}\p{M}\p{N}_]+)*/u,
    CURRENCY: /\p{Sc}/u,
    NL: /\r\n|\r|\n/,
    END: /\u0000/,
    WS: /[ \t]+/,
    ML_COMMENT: /\/\*[\s\S]*?\*\//,
    SL_COMMENT: /\/\/[^\n\r]*/,
};
