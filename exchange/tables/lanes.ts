/** The words by which tables call their lanes, in several languages, as data. A new language is a few more words here. */

export type Lane =
  | 'stage' | 'step' | 'persona' | 'action' | 'touchpoint' | 'channel' | 'thought' | 'expects' | 'emotion' | 'pain' | 'opportunity' | 'owner' | 'metric' | 'evidence' | 'goal' | 'need'
  | 'frontstage' | 'backstage' | 'support' | 'system' | 'competitor' | 'cue' | 'wait' | 'description' | 'from' | 'until' | 'title';

interface Words {
  readonly lane: Lane;
  /** What a label holds somewhere. */
  readonly part: readonly string[];
  /** What a label is as a whole: too common to count inside another. */
  readonly whole?: readonly string[];
}

/** Earlier ones win where a label holds words of several that are equally long. */
const LANES: readonly Words[] = [
  { lane: 'backstage', part: ['backstage', 'back stage', 'back-stage', 'behind the scenes', '後台', '后台', 'バックステージ', '幕後', 'за кулисами', 'entre bastidores', 'hinter den kulissen'] },
  { lane: 'frontstage', part: ['frontstage', 'front stage', 'front-stage', 'onstage', '前台', 'フロントステージ', 'frente al cliente'] },
  { lane: 'support', part: ['support process', 'supporting process', 'internal process', '支援流程', '支持流程', '支援過程', 'サポートプロセス', 'procesos de apoyo'], whole: ['support', 'support actions'] },
  { lane: 'system', part: ['system', 'tool', 'technology', 'tech stack', '系統支援', '系統', '系统', '工具', 'システム', 'ツール', 'система', 'инструмент', 'sistema', 'herramienta', 'werkzeug'] },
  { lane: 'pain', part: ['pain', 'pain point', 'painpoint', 'friction', 'failure mode', 'frustrations', 'barrier', 'problem', 'obstacle', 'risk', '痛點', '痛点', '遇到問題', '遇到问题', '問題', '问题', '障礙', '課題', '困りごと', '離脱条件', 'ペイン', 'проблем', 'боль', 'барьер', 'dolor', 'fricción', 'obstáculo', 'schmerzpunkt', 'hürde'] },
  { lane: 'opportunity', part: ['opportunity', 'opportunities', 'mitigation', 'improvement', 'idea', 'solution', 'recommendation', '機會', '机会', '產品機會', '機會點', 'アイデア', '機会', '改善案', '施策', 'возможност', 'идеи', 'oportunidad', 'oportunidades', 'mejora', 'chance', 'verbesserung', 'verbesserungen', 'opportunité'] },
  { lane: 'emotion', part: ['emotion', 'feeling', 'emotional', 'sentiment', 'mood', 'satisfaction', 'emotioncurve', 'feeling_score', 'happiness', '情緒', '情绪', '感受', '感情', '情感', '心情', '正向', 'эмоци', 'чувств', 'настроение', 'emoción', 'emociones', 'sentimiento', 'gefühl', 'stimmung', 'émotion'] },
  { lane: 'thought', part: ['thought', 'thinking', 'mindset', 'question', 'quote', 'says', 'in their head', '想法', '思考', '心聲', '頭の中', '思い', '疑問', 'мысли', 'думает', 'вопрос', 'pensamiento', 'piensa', 'preguntas', 'gedanke', 'pensée'] },
  { lane: 'touchpoint', part: ['touchpoint', 'touch point', 'touch-point', 'notification', '接觸點', '接触点', '觸點', '触点', '接点', 'タッチポイント', 'точки касания', 'точка касания', 'точка контакта', 'punto de contacto', 'puntos de contacto', 'kontaktpunkt', 'point de contact', 'points de contact'] },
  { lane: 'channel', part: ['channel', 'medium', '渠道', '管道', '通路', 'チャネル', 'チャンネル', 'канал', 'canal', 'kanal'] },
  { lane: 'action', part: ['action', 'activity', 'activities', 'doing', 'does', 'user step', 'behavior', 'behaviour', 'key moment', 'task', '做什麼', '做什么', '行動', '行动', '行為', '行为', '動作', '行動内容', 'действи', 'что делает', 'acciones', 'acción', 'actividad', 'handlung', 'aktion', 'aufgabe'] },
  { lane: 'competitor', part: ['competitor', 'competition', 'rival', 'alternative', '競合', '競爭', '竞争', '競品', '竞品', 'конкурент', 'competidor', 'wettbewerb', 'konkurrent'] },
  { lane: 'owner', part: ['owner', 'responsible', 'agency', 'accountable', '負責', '负责', '担当', '責任者', 'ответственн', 'владелец', 'responsable', 'verantwortlich', 'zuständig'], whole: ['team', 'department', '部門', '部门', '団体', '部署'] },
  { lane: 'metric', part: ['metric', 'kpi', 'success criteria', 'success metric', 'success_metrics', 'measure', '指標', '指标', '成效', '評価指標', 'метрик', 'показател', 'métrica', 'indicador', 'kennzahl', 'indicateur'] },
  { lane: 'evidence', part: ['evidence', 'data source', 'source', 'interview id', 'confidence', 'validated', 'research', '證據', '证据', '來源', '来源', '根拠', '出典', 'источник', 'fuente', 'evidencia', 'quelle', 'beleg'] },
  { lane: 'goal', part: ['goal', 'objective', 'jobs to be done', 'job to be done', '目標', '目标', '目的', 'ゴール', 'цель', 'objetivo', 'ziel', 'objectif'], whole: ['outcome', 'jtbd'] },
  { lane: 'need', part: ['need', 'requirement', '需求', '需要', 'ニーズ', '要求', '採用条件', 'потребност', 'necesidad', 'bedürfnis', 'besoin'] },
  { lane: 'expects', part: ['expectation', 'expects', '期望', '期待', 'ожидани', 'expectativa', 'erwartung', 'attente'] },
  { lane: 'cue', part: ['cue', 'prompt', '提示'] },
  { lane: 'wait', part: ['wait', 'waiting time', '等待', '待ち時間', 'ожидание', 'espera', 'wartezeit'] },
  { lane: 'persona', part: ['persona', 'who leads', '使用者', '人物誌', 'ペルソナ', '対象', 'персона', 'primary user'], whole: ['actor', 'actors', 'customer', 'user', 'users', 'role', 'roles', 'who', '角色', '人物', 'клиент', 'cliente', 'kunde'] },
  { lane: 'stage', part: ['stage', 'phase', '階段', '阶段', '段階', 'フェーズ', 'ステージ', 'フェイズ', 'фаза', 'этап', 'стадия', 'etapa', 'fase', 'étape'] },
  { lane: 'step', part: ['step', '步驟', '步骤', 'ステップ', 'шаг', 'paso', 'schritt'] },
  { lane: 'from', part: [], whole: ['trigger', 'start', 'starting point', 'from', '起點', '起点', 'きっかけ', 'триггер', 'disparador', 'auslöser'] },
  { lane: 'until', part: ['end state', 'end point'], whole: ['end', 'until', '終點', '终点', '終了'] },
  { lane: 'title', part: [], whole: ['title', 'journey', 'name', 'scenario', '標題', '标题', 'タイトル', '名稱', '名称', 'название', 'título', 'titel'] },
  { lane: 'description', part: ['description', 'summary', '說明', '说明', '描述', '概要', '説明', 'описание', 'descripción', 'beschreibung'], whole: ['note', 'notes', 'comment', 'comments', '備註', '备注', '備考'] },
];

/** Longer texts are no labels. In characters. */
const LONGEST = 60;
const isWide = (text: string): boolean => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);

/** Without marks of Markdown, emoji, numbers of a list, and what stands in brackets. */
export function plainLabel(text: string): string {
  return text.split('\n')[0]!.normalize('NFKC').toLowerCase().replace(/[*_`#>]+/g, ' ').replace(/\p{Extended_Pictographic}|\ufe0f|\u200d/gu, ' ').replace(/[([].*?[)\]]/g, ' ')
    .replace(/^\s*\d+[.)]\s*/, '').replace(/[:：]\s*$/, '').replace(/\s+/g, ' ').trim();
}

const PATTERNS = LANES.flatMap(({ lane, part, whole = [] }) => [
  ...part.map(word => ({ lane, length: word.length * (isWide(word) ? 3 : 1), pattern: isWide(word) ? new RegExp(word, 'u') : new RegExp(`(?<!\\p{L})${word}${/[а-я]$/.test(word) ? '\\p{L}{0,4}' : '(?:e?s|e?n|e)?'}(?!\\p{L})`, 'u') })),
  ...whole.map(word => ({ lane, length: 99, pattern: new RegExp(`^${word}$`, 'u') })),
]);

/** The lane that a label names; undefined where it names none. */
export function laneOf(text: string): Lane | undefined {
  const label = plainLabel(text);
  if (label === '' || [...label].length > LONGEST || label.split(' ').length > 6 || (isWide(label) && label.length > 14)) return undefined;
  let best: { lane: Lane; length: number } | undefined;
  for (const { lane, length, pattern } of PATTERNS) if ((!best || length > best.length) && pattern.test(label)) best = { lane, length };
  return best?.lane;
}

/** A heading that says by itself that it is a stage's: `Stage 1: Orient`, `Phase: Discover`, `階段一：認知`. */
const STAGE_HEADING = /^\s*(?:\p{Extended_Pictographic}\ufe0f?\s*)*(?:stage|phase|step|階段|阶段|段階|フェーズ|ステージ|ステップ|фаза|этап|шаг|etapa|fase|paso|étape|schritt|第)\s*[\d一二三四五六七八九十IVX]*\s*(?:階段|阶段|段階|步)?\s*(?:[:：.)\-–—]\s*|\s(?=\d)\d+\s*)(?=\S)/iu;

export const isStageHeading = (text: string): boolean => STAGE_HEADING.test(text);

/** `Stage 1: Orient` and `1. Orient` → `Orient`: the order is in the order. */
export function withoutNumber(text: string): string {
  const rest = text.replace(STAGE_HEADING, '').replace(/^\s*(?:\d+|[IVX]+)\s*[.)、．:：]\s*(?=\S)/u, '').trim();
  return rest === '' ? text.trim() : rest;
}
